import { type Db, queryOne } from "../../../shared/db";

/** SQL: of `ticket`, that it admits, though all that was paid for it was given back. */
export const MONEY_RETURNED = `(ticket.is_refunded AND ticket.status = 'valid')`;

/** How many of an event's tickets would let somebody in whose money was given back. */
export async function countMoneyReturned(db: Db, eventId: string): Promise<number> {
  const row = await queryOne<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count FROM box_office_ticket ticket
     WHERE ticket.event_id = :event_id AND ticket.checked_in_at IS NULL AND ${MONEY_RETURNED}`,
    { event_id: eventId },
  );
  return row?.count ?? 0;
}

/** SQL: of `ticket` and its order `bought`, that it admits, though its order awaits money again and none is there for it. */
export const MONEY_DUE = `coalesce(ticket.status = 'valid' AND NOT ticket.is_refunded AND bought.payment <> 'paid'
  AND ticket.amount_minor > 0 AND ticket.paid_minor = 0 AND coalesce(ticket.reserved_minor, 0) = 0, false)`;
