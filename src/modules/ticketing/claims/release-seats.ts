import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { freeLapsedHolds, lockEvent } from "../catalog/guards";
import { lockClaimOwner, lockPools } from "../db";
import { SILENT_SECONDS } from "./heartbeat";

type ClaimRow = { id: string; pool_ids: string[] };

const HELD_BY_CART = `cart_id = :owner_id AND order_id IS NULL AND state = 'held'`;

/** Ends a cart's hold. Returns whether there was one; a pinned or sold claim is left alone. */
export function releaseHold(pool: Pool, cartId: string): Promise<boolean> {
  return deleteClaims(pool, cartId, HELD_BY_CART, {});
}

/** Ends the hold that a failed request took; one that another request has renewed since is that one's. */
export function releaseHoldOf(pool: Pool, cartId: string, expiresAt: Date): Promise<boolean> {
  return deleteClaims(
    pool,
    cartId,
    `${HELD_BY_CART} AND date_trunc('milliseconds', expires_at) = :expires_at`,
    { expires_at: expiresAt },
  );
}

/** Takes back what {@link pinSeatsForOrder} pinned; only the attempt's own pins. */
export function dropOrderPins(pool: Pool, orderId: string, attemptId: string): Promise<boolean> {
  return deleteClaims(
    pool,
    orderId,
    `order_id = :owner_id AND state = 'pinned' AND attempt_id = :attempt_id`,
    { attempt_id: attemptId },
  );
}

/**
 * Gives up to everybody what a completion pinned that never made an order. Silence is not enough for that, only age: a
 * storm in which no heartbeat comes through must not take the places of those who are paying.
 */
export function dropCartPins(pool: Pool, cartId: string, attemptId: string): Promise<boolean> {
  return deleteClaims(
    pool,
    cartId,
    `cart_id = :owner_id AND order_id IS NULL AND state = 'pinned' AND attempt_id = :attempt_id
       AND pinned_at < now() - make_interval(secs => :longest_seconds)`,
    { attempt_id: attemptId, longest_seconds: LONGEST_OPERATION_SECONDS },
  );
}

/** Pools are locked before claims, so the rows are read first and read again under the lock. */
function deleteClaims(
  pool: Pool,
  ownerId: string,
  where: string,
  bindings: Record<string, string | number | Date>,
): Promise<boolean> {
  return inTransaction(pool, async (trx) => {
    await lockClaimOwner(trx, ownerId);
    const claims = await query<ClaimRow>(
      trx,
      `SELECT id, pool_ids FROM box_office_seat_claim WHERE ${where}`,
      { owner_id: ownerId, ...bindings },
    );
    if (!claims.length) return false;
    await lockPools(
      trx,
      claims.flatMap((claim) => claim.pool_ids),
    );
    const gone = await query(
      trx,
      `DELETE FROM box_office_seat_claim WHERE id = ANY (:ids) AND ${where} RETURNING id`,
      { ids: claims.map((claim) => claim.id), owner_id: ownerId, ...bindings },
    );
    return gone.length > 0;
  });
}

/** A buyer whose completion failed keeps the seats at least this long, to try again; beyond the hold's maximum once. */
const RETRY_SECONDS = 60;

/**
 * Turns the pins of one completion attempt back into a hold: the compensation of {@link pinSeats}.
 * The count of taken seats stays, so no pool is locked.
 */
export async function unpinSeats(db: Db, cartId: string, attemptId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_seat_claim
     SET state = 'held', attempt_id = NULL, pinned_at = NULL, updated_at = now(),
         expires_at = CASE WHEN expires_at > max_expires_at THEN expires_at
           ELSE greatest(expires_at, now() + make_interval(secs => :retry_seconds)) END
     WHERE cart_id = :cart_id AND order_id IS NULL AND state = 'pinned' AND attempt_id = :attempt_id`,
    { cart_id: cartId, attempt_id: attemptId, retry_seconds: RETRY_SECONDS },
  );
}

/**
 * Does for a completion whose process died what its compensation would have done: what it pinned is the cart's hold again.
 *
 * @returns false when the cart's completion is at work, or says nothing of itself
 */
export async function unpinSilentAttempt(db: Db, cartId: string): Promise<boolean> {
  const silent = await queryOne<{ id: string }>(
    db,
    `DELETE FROM box_office_completion_attempt
     WHERE seen_at < now() - make_interval(secs => :silent_seconds)
       AND id IN (
         SELECT attempt_id FROM box_office_seat_claim
         WHERE cart_id = :cart_id AND order_id IS NULL AND state = 'pinned'
       )
     RETURNING id`,
    { cart_id: cartId, silent_seconds: SILENT_SECONDS },
  );
  if (silent) await unpinSeats(db, cartId, silent.id);
  return silent !== undefined;
}

/** A lapsed hold counts as free at once; only after this is its row swept away. */
const SWEEP_AFTER_MINUTES = 10;

/**
 * Deletes holds that lapsed a while ago and that no later claim has swept: tidiness only, since every read and every
 * claim counts them as free.
 *
 * @param limit events in one run
 */
export async function sweepLapsedHolds(pool: Pool, limit: number): Promise<void> {
  const events = await query<{ event_id: string }>(
    pool,
    `SELECT DISTINCT event_id FROM box_office_seat_claim
     WHERE state = 'held' AND expires_at < now() - make_interval(mins => :minutes) LIMIT :limit`,
    { minutes: SWEEP_AFTER_MINUTES, limit },
  );
  for (const { event_id } of events) {
    await inTransaction(pool, async (trx) => {
      await lockEvent(trx, event_id);
      await freeLapsedHolds(trx, event_id);
    });
  }
}
