import { type Db, query } from "../../../shared/db";

/** What is to be cancelled: all of an event, all of a session, or these tickets. */
export type Cancelled =
  | { event_id: string }
  | { session_id: string }
  | { ticket_ids: readonly string[] };

/** Of a line of an order, the tickets that would end, and all that live now. */
export type UnitsGoing = { order_id: string; line_item_id: string; going: number; live: number };

/** Which lines would lose how many of their tickets: those that nobody has entered with. */
export function unitsGoing(db: Db, of: Cancelled): Promise<UnitsGoing[]> {
  return query<UnitsGoing>(
    db,
    `WITH lost AS (
       SELECT ticket.id, ticket.order_line_item_id FROM box_office_ticket ticket
       WHERE ${within(of)} AND ticket.status <> 'cancelled' AND ticket.checked_in_at IS NULL
     )
     SELECT ticket.order_id, ticket.order_line_item_id AS line_item_id,
            count(lost.id)::integer AS going, count(*)::integer AS live
     FROM box_office_ticket ticket LEFT JOIN lost ON lost.id = ticket.id
     WHERE ticket.order_line_item_id IN (SELECT order_line_item_id FROM lost) AND ticket.status <> 'cancelled'
     GROUP BY ticket.order_id, ticket.order_line_item_id`,
    { ...of },
  );
}

function within(of: Cancelled): string {
  if ("event_id" in of) return "ticket.event_id = :event_id";
  if ("session_id" in of) return "ticket.session_id = :session_id";
  return "ticket.id = ANY (:ticket_ids)";
}
