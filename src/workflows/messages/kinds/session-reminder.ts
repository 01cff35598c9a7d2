import { isValid, ticketMail } from "./ticket-mail";

/**
 * It is soon (A9). A session that began is not reminded of, nor one that has moved, or that the ticket has left: its mark
 * is gone then, and another reminder comes in its time. That it is time was decided by the database's clock; this
 * process's may be late.
 */
export const sessionReminder = ticketMail("session_reminder", {
  isStillTrue: (ticket, { key }) => {
    const { reminder_id, session, event } = ticket;
    const isHeld = reminder_id !== null && key.startsWith(`${reminder_id}:`);
    const isAhead = event.reminder_hours !== null && session.starts_at.getTime() > Date.now();
    return isValid(ticket) && isHeld && isAhead;
  },
});
