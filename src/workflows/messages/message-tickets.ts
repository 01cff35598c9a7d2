import type { MedusaContainer } from "@medusajs/framework/types";
import { formatSessionTime } from "../../documents/format";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import type { Locale } from "../../shared/locales";
import { ticketUrl } from "../tickets/ticket-url";
import type { MessageTicket } from "./variables";

/** Tickets as messages name them, in the reader's language. */
export function messageTickets(
  container: MedusaContainer,
  tickets: readonly PrintedTicketRow[],
  locale: Locale,
): MessageTicket[] {
  return tickets.map((ticket) => ({
    number: ticket.number,
    attendee: ticket.attendee.name,
    ticket_type: ticket.ticket_type.name,
    event: ticket.event.title,
    session_time: sessionTimeOf(ticket, locale),
    venue: ticket.event.venue_name,
    link: ticket.status === "cancelled" ? null : ticketUrl(container, ticket.link_token),
  }));
}

export const sessionTimeOf = ({ session, event }: PrintedTicketRow, locale: Locale) =>
  formatSessionTime({ ...session, timezone: event.timezone }, locale);
