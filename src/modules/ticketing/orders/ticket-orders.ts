import { randomUUID } from "node:crypto";
import { secretToken } from "../../../shared/codes";
import { type Db, query, queryOne } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { SILENT_SECONDS } from "../claims/heartbeat";

export type OrderPayment = "unknown" | "paid" | "awaiting" | "unpaid" | "closed";

export type TicketOrderRow = {
  order_id: string;
  cart_id: string | null;
  access_token: string;
  payment: OrderPayment;
  revision: number;
  dirty_at: Date | null;
  settled_at: Date | null;
  problem: string | null;
  /** What it bought tickets for; null for an order of goods, and before the first settlement. */
  event_ids: string[] | null;
};

const COLUMNS = `order_id, cart_id, access_token, payment, revision, dirty_at, settled_at, problem, event_ids`;

/**
 * The box office's row of an order, made on first sight; safe when two come at once.
 *
 * @param customerId whose the order is, where its access token is given out: it has another once that has changed
 */
export async function ensureTicketOrder(
  db: Db,
  orderId: string,
  cartId: string | null,
  customerId: string | null = null,
): Promise<TicketOrderRow> {
  await query(
    db,
    `INSERT INTO box_office_ticket_order AS known (id, order_id, cart_id, customer_id, access_token)
     VALUES (:id, :order_id, :cart_id, :customer_id, :access_token)
     ON CONFLICT (order_id) DO UPDATE
     SET cart_id = coalesce(known.cart_id, excluded.cart_id),
         customer_id = coalesce(known.customer_id, excluded.customer_id)
     WHERE (known.cart_id IS NULL AND excluded.cart_id IS NOT NULL)
        OR (known.customer_id IS NULL AND excluded.customer_id IS NOT NULL)`,
    {
      id: newId("bord"),
      order_id: orderId,
      cart_id: cartId,
      customer_id: customerId,
      access_token: secretToken(),
    },
  );
  return (await findTicketOrder(db, orderId)) as TicketOrderRow;
}

export function findTicketOrder(db: Db, orderId: string): Promise<TicketOrderRow | undefined> {
  return queryOne<TicketOrderRow>(
    db,
    `SELECT ${COLUMNS} FROM box_office_ticket_order WHERE order_id = :order_id`,
    { order_id: orderId },
  );
}

/**
 * Notes that something is about to happen to an order, so that the job settles it even when the process dies
 * before its event is heard. Orders that the box office has no part in are left alone.
 */
export async function markOrderDirty(db: Db, orderId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_ticket_order SET dirty_at = now(), updated_at = now() WHERE order_id = :order_id`,
    { order_id: orderId },
  );
}

/** As {@link markOrderDirty}, for whatever orders a cart has got. @returns their ids */
export async function markOrdersOfCartDirty(db: Db, cartId: string): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    db,
    `UPDATE box_office_ticket_order SET dirty_at = now(), updated_at = now()
     WHERE cart_id = :cart_id RETURNING order_id`,
    { cart_id: cartId },
  );
  return rows.map(({ order_id }) => order_id);
}

/**
 * Longer than a payment provider's client waits for one answer (Stripe's: 80 s, and it may ask again); what died with
 * its process frees the order after this.
 */
const LEASE_SECONDS = 120;
const LEASE_POLL_MS = 60;

/**
 * Gives one operation the order to itself: paying and cancelling exclude each other, two payments too.
 * The lease is a row, not a transaction, since it lasts over calls to payment providers.
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
    `UPDATE box_office_ticket_order
     SET lease_id = :lease_id, leased_until = now() + make_interval(secs => :seconds)
     WHERE order_id = :order_id AND (leased_until IS NULL OR leased_until < now())
     RETURNING order_id`,
    { order_id: orderId, lease_id: leaseId, seconds: LEASE_SECONDS },
  );
}

export async function releaseOrder(db: Db, orderId: string, leaseId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_ticket_order SET lease_id = NULL, leased_until = NULL
     WHERE order_id = :order_id AND lease_id = :lease_id`,
    { order_id: orderId, lease_id: leaseId },
  );
}

/** After this a pin, or a mark that an order changes, belongs to a process that died. */
export const STALE_SECONDS = 150;

export type StalePin = { cart_id: string | null; order_id: string | null; attempt_id: string };

/** Pins whose completion or order change must have ended, or has died with its process; oldest first. */
export function listStalePins(db: Db, limit: number): Promise<StalePin[]> {
  return query<StalePin>(
    db,
    `SELECT claim.cart_id, claim.order_id, claim.attempt_id FROM box_office_seat_claim claim
     LEFT JOIN box_office_completion_attempt attempt ON attempt.id = claim.attempt_id
     WHERE claim.state = 'pinned'
       AND (claim.pinned_at < now() - make_interval(secs => :stale_seconds)
            OR attempt.seen_at < now() - make_interval(secs => :silent_seconds))
     GROUP BY claim.cart_id, claim.order_id, claim.attempt_id
     ORDER BY min(claim.pinned_at) LIMIT :limit`,
    { stale_seconds: STALE_SECONDS, silent_seconds: SILENT_SECONDS, limit },
  );
}

/**
 * Takes up orders to read again: those marked by a change whose end nobody reported, those not paid yet, those that
 * lack tickets. An order is read the less often the longer it waits, from every minute to every hour, so that old
 * invoices cost little; a webhook's mark brings it to the next turn. Checkouts that never finished come first, then
 * what was looked at longest ago, so that orders which fail each time hold up nobody. Two runners take different ones.
 */
export async function takeUnsettledOrders(db: Db, limit: number): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    db,
    `UPDATE box_office_ticket_order SET looked_at = now()
     WHERE id IN (
       SELECT id FROM box_office_ticket_order
       WHERE dirty_at < now() - make_interval(secs => :stale_seconds)
          OR ((payment IN ('awaiting', 'unpaid') OR problem IS NOT NULL)
              AND settled_at < now() - interval '1 minute'
              AND (dirty_at > settled_at
                   OR settled_at + least(interval '1 hour', (settled_at - created_at) / 10) < now()))
       ORDER BY (payment = 'unpaid') DESC, looked_at NULLS FIRST
       LIMIT :limit
       FOR UPDATE SKIP LOCKED
     )
     RETURNING order_id`,
    { stale_seconds: STALE_SECONDS, limit },
  );
  return rows.map((row) => row.order_id);
}
