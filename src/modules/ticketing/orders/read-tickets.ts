import { type Db, query } from "../../../shared/db";
import { countOf } from "../../../shared/list/count";

export type Person = { name: string | null; email: string | null; phone: string | null };

/** The Ticket of `API.md`: what its buyer sees, with the link of the holder's page and without the QR secret. */
export type TicketView = {
  id: string;
  number: string;
  status: "reserved" | "valid" | "cancelled";
  event: { id: string; title: string; timezone: string; venue_name: string | null };
  session: { id: string; name: string | null; starts_at: Date; ends_at: Date | null };
  ticket_type: { id: string; name: string };
  attendee: Person;
  /** The participant's own details, once registered (A12). */
  holder: Person | null;
  link_token: string;
};

const TICKETS = `
SELECT ticket.id, ticket.number, ticket.status, ticket.link_token,
       jsonb_build_object('id', event.id, 'title', event.title, 'timezone', event.timezone,
                          'venue_name', event.venue_name) AS event,
       jsonb_build_object('id', session.id, 'name', session.name, 'starts_at', session.starts_at,
                          'ends_at', session.ends_at) AS session,
       jsonb_build_object('id', type.id, 'name', type.name) AS ticket_type,
       jsonb_build_object('name', ticket.attendee_name, 'email', ticket.attendee_email,
                          'phone', ticket.attendee_phone) AS attendee,
       CASE WHEN coalesce(ticket.holder_name, ticket.holder_email, ticket.holder_phone) IS NOT NULL THEN
         jsonb_build_object('name', ticket.holder_name, 'email', ticket.holder_email, 'phone', ticket.holder_phone)
       END AS holder
FROM box_office_ticket ticket
JOIN box_office_event event ON event.id = ticket.event_id
JOIN box_office_event_session session ON session.id = ticket.session_id
JOIN box_office_ticket_type type ON type.id = ticket.ticket_type_id`;

export function readTicketsOfOrder(db: Db, orderId: string): Promise<TicketView[]> {
  return query<TicketView>(
    db,
    `${TICKETS} WHERE ticket.order_id = :order_id ORDER BY ticket.order_line_item_id, ticket.unit_index`,
    { order_id: orderId },
  );
}

/** How many live tickets each of the orders has; one without any is left out. */
export async function countTickets(
  db: Db,
  orderIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = await query<{ order_id: string; tickets: number }>(
    db,
    `SELECT order_id, count(*)::integer AS tickets FROM box_office_ticket
     WHERE order_id = ANY (:order_ids) AND status <> 'cancelled' GROUP BY order_id`,
    { order_ids: orderIds },
  );
  return new Map(counts.map(({ order_id, tickets }) => [order_id, tickets]));
}

/** A page of the tickets that a customer's account bought, newest first. */
export async function listTicketsOfCustomer(
  db: Db,
  customerId: string,
  page: { limit: number; offset: number },
): Promise<{ tickets: TicketView[]; count: number }> {
  const asked = {
    where: `ticket.order_id IN (SELECT order_id FROM box_office_ticket_order WHERE customer_id = :customer_id)`,
    bindings: { customer_id: customerId },
  };
  const [tickets, count] = await Promise.all([
    query<TicketView>(
      db,
      `${TICKETS} WHERE ${asked.where} ORDER BY ticket.created_at DESC, ticket.id LIMIT :limit OFFSET :offset`,
      { ...asked.bindings, ...page },
    ),
    countOf(db, "box_office_ticket ticket", asked),
  ]);
  return { tickets, count };
}
