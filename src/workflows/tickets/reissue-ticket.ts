import { ticketChange } from "./ticket-change";

/**
 * Gives a ticket a new QR code and link; the old ones are dead, the new ones go to the participant.
 *
 * @throws 404, `ticket_cancelled`
 */
export const reissueTicketWorkflow = ticketChange(
  "box-office-reissue-ticket",
  (ticketing, { ticket_id, user_id }: { ticket_id: string; user_id: string }) =>
    ticketing.tickets.reissueTicket(ticket_id, user_id),
);
