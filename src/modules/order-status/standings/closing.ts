import { type Db, query } from "../../../shared/db";

/**
 * Notes that the buyer of unpaid orders learned of them; only the first time counts. Of an order that was never told of
 * the end is not told either (A10).
 */
export async function markBuyerTold(db: Db, orderIds: readonly string[]): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_standing SET buyer_told_at = now(), updated_at = now()
     WHERE order_id = ANY (:order_ids) AND payment = 'unpaid' AND buyer_told_at IS NULL`,
    { order_ids: orderIds },
  );
}

/** Notes, before Medusa cancels the order, that it is our job which ends it: whoever follows the order first says so. */
export async function beginClosing(db: Db, orderId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_standing SET closing_at = clock_timestamp(), updated_at = now()
     WHERE order_id = :order_id`,
    { order_id: orderId },
  );
}

/** The end did not come of it: another one, later, is somebody else's. */
export async function abandonClosing(db: Db, orderId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_standing SET closing_at = NULL, updated_at = now()
     WHERE order_id = :order_id AND closed_at IS NULL`,
    { order_id: orderId },
  );
}
