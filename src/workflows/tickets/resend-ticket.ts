import { ticketChange } from "./ticket-change";

/**
 * Sends a valid ticket once more to its participant.
 *
 * @throws 404, `ticket_cancelled`, `ticket_unpaid`
 */
export const resendTicketWorkflow = ticketChange(
  "box-office-resend-ticket",
  (ticketing, { ticket_id, user_id }: { ticket_id: string; user_id: string }) =>
    ticketing.tickets.resendTicket(ticket_id, user_id),
);
