import { type Db, query } from "../../../shared/db";
import type { ReleasedReservation } from "../types";

/**
 * E9: notes what a cancellation gives back to stock, so that it comes back once and is taken once.
 *
 * @returns false when something is noted already
 */
export async function recordReleasedStock(
  db: Db,
  orderId: string,
  released: readonly ReleasedReservation[],
): Promise<boolean> {
  const rows = await query(
    db,
    `UPDATE box_office_order_standing SET released_stock = :released::jsonb, updated_at = now()
     WHERE order_id = :order_id AND state = 'cancelled' AND released_stock IS NULL RETURNING id`,
    { order_id: orderId, released: JSON.stringify(released) },
  );
  return rows.length > 0;
}
