import { type Db, queryOne } from "../../../shared/db";

/** The entry by which an order came to be cancelled, the last time that it did. */
export function lastCancellation(
  db: Db,
  orderId: string,
): Promise<{ id: string; created_at: Date } | undefined> {
  return queryOne(
    db,
    `SELECT id, created_at FROM box_office_order_log
     WHERE order_id = :order_id AND kind = 'status' AND to_state = 'cancelled' AND from_state <> 'cancelled'
     ORDER BY created_at DESC, id LIMIT 1`,
    { order_id: orderId },
  );
}
