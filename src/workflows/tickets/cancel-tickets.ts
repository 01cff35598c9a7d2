import { ticketChange } from "./ticket-change";

/**
 * Cancels tickets for good, frees their seats and tells their participants; the refund is Medusa's (A10). Each is
 * cancelled by itself: the answer says of each whether it was, or why not.
 */
export const cancelTicketsWorkflow = ticketChange(
  "box-office-cancel-tickets",
  (
    ticketing,
    { ticket_ids, notify, user_id }: { ticket_ids: string[]; notify: boolean; user_id: string },
  ) => ticketing.tickets.cancelTickets(ticket_ids, notify, user_id),
);
