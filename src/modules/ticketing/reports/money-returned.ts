import { type Db, queryOne } from "../../../shared/db";

/** SQL: of `ticket` and its order `bought`, that it still admits, though all that was paid for it was given back. */
export const MONEY_RETURNED = `(ticket.status = 'valid' AND ticket.amount_minor > 0 AND bought.is_refunded)`;

/** How many of an event's tickets would let somebody in whose money was given back. */
export async function countMoneyReturned(db: Db, eventId: string): Promise<number> {
  const row = await queryOne<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count FROM box_office_ticket ticket
     JOIN box_office_ticket_order bought ON bought.order_id = ticket.order_id
     WHERE ticket.event_id = :event_id AND ticket.checked_in_at IS NULL AND ${MONEY_RETURNED}`,
    { event_id: eventId },
  );
  return row?.count ?? 0;
}
