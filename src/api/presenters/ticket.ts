import type { TicketView } from "../../modules/ticketing/orders/read-tickets";

/** The Ticket of `API.md`: what its buyer sees, with the link of the holder's page. */
export function presentTicket(ticket: TicketView) {
  const { order_id, order_line_item_id, checked_in_at, ...shown } = ticket;
  return shown;
}

/** A ticket as the organiser sees it; the holder's link is the holder's. */
export function presentAdminTicket({ link_token, ...shown }: TicketView) {
  return shown;
}
