import { type Db, query } from "../../../shared/db";
import { INVOICE_PROVIDER_ID } from "../../../shared/invoice-payment";
import { minorFactor } from "../../../shared/minor-factor";

const FACTOR = minorFactor("standing.currency_code");

/**
 * Sums up the payments of orders whose standing was last written by the version before, which knows no sums; what this
 * version follows has them. To be dropped, with `summed_at`, in the next version (docs/decisions/the-orders-room.md).
 *
 * @returns how many orders it was: fewer than `limit` when there are no more
 */
export async function sumUpOrders(db: Db, limit: number): Promise<number> {
  const summed = await query(
    db,
    `WITH stale AS (
       SELECT order_id FROM box_office_order_standing WHERE summed_at IS DISTINCT FROM followed_at
       LIMIT :limit FOR UPDATE SKIP LOCKED
     ), money AS (
       SELECT link.order_id, sum(taken.amount) AS captured, sum(given_back.amount) AS refunded,
              sum(CASE WHEN payment.canceled_at IS NULL AND payment.provider_id <> :invoice
                  THEN greatest(0, payment.amount - taken.amount) ELSE 0 END) AS reserved
       FROM stale
       JOIN order_payment_collection link ON link.order_id = stale.order_id AND link.deleted_at IS NULL
       JOIN payment ON payment.payment_collection_id = link.payment_collection_id AND payment.deleted_at IS NULL
       CROSS JOIN LATERAL (
         SELECT coalesce(sum(amount), 0) AS amount FROM capture WHERE payment_id = payment.id AND deleted_at IS NULL
       ) taken
       CROSS JOIN LATERAL (
         SELECT coalesce(sum(amount), 0) AS amount FROM refund WHERE payment_id = payment.id AND deleted_at IS NULL
       ) given_back
       GROUP BY link.order_id
     )
     UPDATE box_office_order_standing standing
     SET captured_minor = round(coalesce(money.captured, 0) * ${FACTOR}),
         reserved_minor = round(coalesce(money.reserved, 0) * ${FACTOR}),
         refunded_minor = round(coalesce(money.refunded, 0) * ${FACTOR}), summed_at = standing.followed_at
     FROM stale LEFT JOIN money ON money.order_id = stale.order_id
     WHERE standing.order_id = stale.order_id
     RETURNING standing.order_id`,
    { limit, invoice: INVOICE_PROVIDER_ID },
  );
  return summed.length;
}
