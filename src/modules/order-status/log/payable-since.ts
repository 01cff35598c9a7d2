import { type Db, queryOne } from "../../../shared/db";
import { PAYABLE_STATES } from "../types";

/**
 * From when on an order has been one to pay, by what its log says: since it was placed, or since it came back to such a
 * state. A move from one such state to another begins nothing anew.
 *
 * @returns null where it never was
 */
export async function payableSince(db: Db, orderId: string): Promise<Date | null> {
  const row = await queryOne<{ since: Date | null }>(
    db,
    `SELECT max(created_at) AS since FROM box_office_order_log
     WHERE order_id = :order_id AND kind IN ('placed', 'status') AND to_state = ANY (:payable)
       AND (from_state IS NULL OR from_state <> ALL (:payable))`,
    { order_id: orderId, payable: PAYABLE_STATES },
  );
  return row?.since ?? null;
}
