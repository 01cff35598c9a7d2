import { ticketChange } from "./ticket-change";

/**
 * Moves a ticket to another session of its event, where there is a place, and tells its participant where `notify` says
 * so.
 *
 * @throws 404, `seats_unavailable`, `sales_closed`, `ticket_cancelled`, `ticket_scanned`, `same_session`
 */
export const moveTicketWorkflow = ticketChange(
  "box-office-move-ticket",
  (
    ticketing,
    {
      ticket_id,
      ...move
    }: { ticket_id: string; session_id: string; notify: boolean; user_id: string },
  ) => ticketing.tickets.moveTicket(ticket_id, move),
);
