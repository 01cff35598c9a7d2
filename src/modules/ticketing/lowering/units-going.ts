import { type Db, query } from "../../../shared/db";

/** What is to be cancelled: all of an event, all of a session, or these tickets. */
export type Cancelled =
  | { event_id: string }
  | { session_id: string }
  | { ticket_ids: readonly string[] };

/** Of a line of an order, the tickets that would end and what these cost, minor units, and all that live now. */
export type UnitsGoing = {
  order_id: string;
  line_item_id: string;
  going: number;
  live: number;
  going_minor: number;
  currency_code: string;
};

/** Which lines would lose how many of their tickets: those that nobody has entered with. */
export function unitsGoing(db: Db, of: Cancelled): Promise<UnitsGoing[]> {
  return query<UnitsGoing>(
    db,
    `WITH lost AS (
       SELECT ticket.id, ticket.order_line_item_id FROM box_office_ticket ticket
       WHERE ${within(of)} AND ticket.status <> 'cancelled' AND ticket.checked_in_at IS NULL
     )
     SELECT ticket.order_id, ticket.order_line_item_id AS line_item_id,
            count(lost.id)::integer AS going, count(*)::integer AS live,
            coalesce(sum(ticket.amount_minor) FILTER (WHERE lost.id IS NOT NULL), 0)::float8 AS going_minor,
            min(ticket.currency_code) AS currency_code
     FROM box_office_ticket ticket LEFT JOIN lost ON lost.id = ticket.id
     WHERE ticket.order_line_item_id IN (SELECT order_line_item_id FROM lost) AND ticket.status <> 'cancelled'
     GROUP BY ticket.order_id, ticket.order_line_item_id`,
    { ...of },
  );
}

/** Somebody whose ticket would end: `is_sure` to be told, or only where the buyer has heard of the order (A10). */
export type AddressLosing = { order_id: string; address: string; is_sure: boolean };

/** Whom the messages of tickets that would end go to, in lower case: of unpaid ones to the buyer alone. */
export function addressesLosing(db: Db, of: Cancelled): Promise<AddressLosing[]> {
  return query<AddressLosing>(
    db,
    `SELECT ticket.order_id, lower(told.email) AS address,
            bool_or(ticket.status = 'valid' OR bought.payment = 'awaiting') AS is_sure
     FROM box_office_ticket ticket
     JOIN box_office_ticket_order bought ON bought.order_id = ticket.order_id
     CROSS JOIN LATERAL (
       VALUES (coalesce(ticket.holder_email, ticket.attendee_email), false), (bought.buyer_email, true)
     ) AS told (email, is_buyer)
     WHERE ${within(of)} AND ticket.status <> 'cancelled' AND ticket.checked_in_at IS NULL
       AND told.email IS NOT NULL AND (ticket.status = 'valid' OR told.is_buyer)
     GROUP BY ticket.order_id, lower(told.email)`,
    { ...of },
  );
}

function within(of: Cancelled): string {
  if ("event_id" in of) return "ticket.event_id = :event_id";
  if ("session_id" in of) return "ticket.session_id = :session_id";
  return "ticket.id = ANY (:ticket_ids)";
}
