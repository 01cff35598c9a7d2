import { ticketChange } from "./ticket-change";

/**
 * Notes in the order's log who opens a ticket's page or its PDF, before they are handed out.
 *
 * @throws 404, `ticket_cancelled`
 */
export const openTicketWorkflow = ticketChange(
  "box-office-open-ticket",
  (ticketing, { ticket_id, user_id }: { ticket_id: string; user_id: string }) =>
    ticketing.tickets.openTicket(ticket_id, user_id),
);
