import { type Db, queryOne } from "../../../shared/db";

/**
 * Adds to the log that an order has more money than it costs since a payment of its link was booked, once for each
 * session however often its provider tells.
 *
 * @returns false when that stands in the log already
 */
export async function noteOverpayment(
  db: Db,
  orderId: string,
  sessionId: string,
): Promise<boolean> {
  const written = await queryOne(
    db,
    `INSERT INTO box_office_order_log (id, order_id, kind, actor_type)
     VALUES (:id, :order_id, 'overpaid', 'system')
     ON CONFLICT (id) DO NOTHING RETURNING id`,
    { id: `bolog_${sessionId}`, order_id: orderId },
  );
  return written !== undefined;
}
