import { randomUUID } from "node:crypto";
import { type Db, query, queryOne } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";

/**
 * Longer than a payment provider's client waits for one answer (Stripe's: 80 s, and it may ask again); what died with
 * its process frees the order after this.
 */
const LEASE_SECONDS = 120;
const LEASE_POLL_MS = 60;

/**
 * Gives one operation the order to itself: paying, cancelling and changing its status exclude each other, two payments
 * too. The lease is a row, not a transaction, since it lasts over calls to payment providers.
 *
 * @param waitSeconds how long to wait for another to end
 * @returns the lease, to be given back with {@link releaseOrder}
 * @throws `payment_in_progress`
 */
export async function leaseOrder(db: Db, orderId: string, waitSeconds = 0): Promise<string> {
  const leaseId = randomUUID();
  const givesUpAt = Date.now() + waitSeconds * 1000;
  while (!(await tryToLease(db, orderId, leaseId))) {
    if (Date.now() >= givesUpAt) {
      throw refusal(
        "payment_in_progress",
        "Another payment or cancellation of this order is running",
      );
    }
    await new Promise((resolve) => setTimeout(resolve, LEASE_POLL_MS * (0.5 + Math.random())));
  }
  return leaseId;
}

function tryToLease(db: Db, orderId: string, leaseId: string) {
  return queryOne(
    db,
    `INSERT INTO box_office_order AS known (id, order_id, lease_id, leased_until)
     VALUES (:id, :order_id, :lease_id, now() + make_interval(secs => :seconds))
     ON CONFLICT (order_id) DO UPDATE
     SET lease_id = excluded.lease_id, leased_until = excluded.leased_until
     WHERE known.leased_until IS NULL OR known.leased_until < now()
     RETURNING order_id`,
    { id: newId("boord"), order_id: orderId, lease_id: leaseId, seconds: LEASE_SECONDS },
  );
}

export async function releaseOrder(db: Db, orderId: string, leaseId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order SET lease_id = NULL, leased_until = NULL
     WHERE order_id = :order_id AND lease_id = :lease_id`,
    { order_id: orderId, lease_id: leaseId },
  );
}
