import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";

/** The Ticket of `API.md` of whoever has its link: what it says, and not what admits. */
export function presentTicket(ticket: PrintedTicketRow) {
  const { id, number, status, event, session, ticket_type, attendee, holder, link_token } = ticket;
  return { id, number, status, event, session, ticket_type, attendee, holder, link_token };
}
