import type { PrintedTicket } from "../../documents/ticket";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import { toMajor } from "../../shared/money";

/** A ticket as the renderers of documents take it; the attendee is the one that the buyer gave (A12). */
export function printedFacts(ticket: PrintedTicketRow): PrintedTicket {
  return {
    number: ticket.number,
    secret: ticket.secret,
    event: ticket.event,
    session: ticket.session,
    ticket_type: ticket.ticket_type.name,
    attendee_name: ticket.attendee.name,
    order_number: ticket.order_display_id === null ? null : `#${ticket.order_display_id}`,
    price: {
      amount: toMajor(ticket.amount_minor, ticket.currency_code),
      currency_code: ticket.currency_code,
    },
  };
}
