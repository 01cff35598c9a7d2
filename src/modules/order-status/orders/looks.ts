import { type Db, query } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { newId } from "../../../shared/ids";
import { take } from "../../../shared/queue/take";

/** Read at its last look this soon ago, an order is not read again for that alone. */
const REST_SECONDS = 60;

/**
 * Notes that something is about to happen to an order, so that the job reads it even when the process dies before its
 * event is heard. What is no order is left alone.
 */
export async function markOrder(db: Db, orderId: string): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_order AS known (id, order_id, dirty_at)
     SELECT :id, order_id, now()
     FROM (SELECT id AS order_id FROM "order" WHERE id = :order_id
           UNION SELECT order_id FROM box_office_order WHERE order_id = :order_id) one
     ON CONFLICT (order_id) DO UPDATE SET ${MARKED}`,
    { id: newId("boord"), order_id: orderId, rest_seconds: REST_SECONDS },
  );
}

/** As {@link markOrder}, for whatever orders a cart has got. @returns their ids */
export async function markOrdersOfCart(db: Db, cartId: string): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    db,
    `UPDATE box_office_order known SET ${MARKED} WHERE cart_id = :cart_id RETURNING order_id`,
    { cart_id: cartId, rest_seconds: REST_SECONDS },
  );
  return rows.map(({ order_id }) => order_id);
}

/** One that is to be looked at anyway comes to the job's next turn. */
const MARKED = `
  dirty_at = now(), updated_at = now(),
  look_again_at = CASE WHEN known.look_again_at IS NOT NULL THEN
    least(known.look_again_at, greatest(now(), known.read_at + make_interval(secs => :rest_seconds))) END`;

/**
 * Notes that an order was read and everything done that follows from it: marks of before are done with. One that waits
 * for something is read the less often the longer it waits, from every minute to every hour, so that old invoices cost
 * little.
 *
 * @param readAt when it was read; what was read before the last look changes nothing
 * @param waits it isn't paid, or lacks what it should have
 */
export async function noteLook(
  db: Db,
  orderId: string,
  readAt: Date,
  waits: boolean,
): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order
     SET read_at = :read_at,
         dirty_at = CASE WHEN dirty_at < :read_at::timestamptz - make_interval(secs => :longest_seconds)
                         THEN NULL ELSE dirty_at END,
         look_again_at = CASE WHEN :waits THEN :read_at::timestamptz + greatest(
           make_interval(secs => :rest_seconds),
           least(interval '1 hour', (:read_at::timestamptz - created_at) / 10)) END
     WHERE order_id = :order_id AND (read_at IS NULL OR read_at <= :read_at)`,
    {
      order_id: orderId,
      read_at: readAt,
      waits,
      longest_seconds: LONGEST_OPERATION_SECONDS,
      rest_seconds: REST_SECONDS,
    },
  );
}

/**
 * Whether an order is, for all that is known, what it was when it was read: nobody has looked at it since, nor marked
 * it to be looked at, and Medusa has not written to it.
 */
export async function isUnchangedSince(db: Db, orderId: string, readAt: Date): Promise<boolean> {
  const rows = await query(
    db,
    `SELECT FROM box_office_order_standing standing
     JOIN "order" ON "order".id = standing.order_id
     LEFT JOIN box_office_order known ON known.order_id = standing.order_id
     WHERE standing.order_id = :order_id AND standing.followed_at <= :read_at
       AND "order".deleted_at IS NULL AND "order".updated_at <= :read_at
       AND (known.read_at IS NULL OR known.read_at <= :read_at)
       AND (known.dirty_at IS NULL OR known.dirty_at <= :read_at)`,
    { order_id: orderId, read_at: readAt },
  );
  return rows.length > 0;
}

/**
 * Takes up orders to read again: those marked by a change whose end nobody reported, and those that wait for something
 * and whose time has come. Checkouts that never finished come first, then what was looked at longest ago, so that
 * orders which fail each time hold up nobody. Two runners take different ones.
 */
export async function takeOrdersToLookAt(db: Db, limit: number): Promise<string[]> {
  const rows = await take<{ order_id: string }>(db, "box_office_order", {
    due: `dirty_at < now() - make_interval(secs => :longest_seconds) OR look_again_at < now()`,
    order: `(SELECT payment = 'unpaid' AND state <> 'cancelled' FROM box_office_order_standing standing
             WHERE standing.order_id = box_office_order.order_id) IS TRUE DESC, looked_at NULLS FIRST`,
    limit,
    set: `looked_at = now()`,
    returning: "order_id",
    bindings: { longest_seconds: LONGEST_OPERATION_SECONDS },
  });
  return rows.map(({ order_id }) => order_id);
}
