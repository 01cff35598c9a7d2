import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { lockClaimOwner, lockPools } from "../db";
import { claimsOfOrder } from "./missing-seats";
import type { ClaimRow, OrderSnapshot } from "./plan";

/** What the attempts begin with that a settlement pins seats for. */
export const ATTEMPT_OF_SETTLEMENT = "settle:";

export const isOfSettlement = ({ attempt_id }: ClaimRow) =>
  attempt_id?.startsWith(ATTEMPT_OF_SETTLEMENT) ?? false;

/** The order's claims, with their pools locked before them. */
export async function lockClaims(trx: Db, order: OrderSnapshot): Promise<ClaimRow[]> {
  if (order.cart_id) await lockClaimOwner(trx, order.cart_id);
  await lockClaimOwner(trx, order.order_id);
  const before = await claimsOfOrder(trx, order);
  await lockPools(
    trx,
    before.flatMap((claim) => claim.pool_ids),
  );
  return claimsOfOrder(trx, order);
}

/**
 * Makes the order's sold claims come to its live tickets. Claims keep the pools they were made with: what a pin holds
 * becomes sold as it stands, so no counter rises here and none can run over its capacity. The cart's claims end, and so
 * do the pins of a settlement that came too late to use them. Pins of an order change that still runs stay, and those of
 * a settlement that may have read the order after `readAt`.
 */
export async function writeClaims(
  trx: Db,
  order: OrderSnapshot,
  claims: readonly ClaimRow[],
  sold: ReadonlyMap<string, number>,
  readAt: Date,
): Promise<void> {
  const left = new Map(sold);
  const take = (claim: ClaimRow) => {
    const taken = Math.min(claim.quantity, left.get(claim.offer_id) ?? 0);
    left.set(claim.offer_id, (left.get(claim.offer_id) ?? 0) - taken);
    return taken;
  };
  for (const claim of claims.filter(({ state }) => state === "sold")) {
    await keepSold(trx, claim, take(claim));
  }
  const isOfOthers = (claim: ClaimRow) =>
    claim.order_id !== null &&
    (!isOfSettlement(claim) || (claim.pinned_at !== null && claim.pinned_at >= readAt));
  const unsold = claims.filter(({ state }) => state === "held" || state === "pinned");
  for (const claim of unsold.filter((claim) => !isOfOthers(claim))) {
    await sellAndFreeRest(trx, order, claim, take(claim));
  }
  for (const claim of unsold.filter(isOfOthers)) {
    await sellPart(trx, claim, take(claim));
  }
}

async function keepSold(trx: Db, claim: ClaimRow, quantity: number): Promise<void> {
  if (quantity === claim.quantity) return;
  await query(
    trx,
    `UPDATE box_office_seat_claim
     SET state = CASE WHEN :quantity > 0 THEN 'sold' ELSE 'released' END,
         quantity = CASE WHEN :quantity > 0 THEN :quantity ELSE quantity END, updated_at = now()
     WHERE id = :id`,
    { id: claim.id, quantity },
  );
}

async function sellAndFreeRest(
  trx: Db,
  order: OrderSnapshot,
  claim: ClaimRow,
  quantity: number,
): Promise<void> {
  if (quantity === 0) {
    await query(trx, `DELETE FROM box_office_seat_claim WHERE id = :id`, { id: claim.id });
    return;
  }
  await query(
    trx,
    `UPDATE box_office_seat_claim
     SET state = 'sold', quantity = :quantity, order_id = :order_id, customer_id = :customer_id, email = :email,
         attempt_id = NULL, pinned_at = NULL, updated_at = now()
     WHERE id = :id`,
    {
      id: claim.id,
      quantity,
      order_id: order.order_id,
      customer_id: order.customer_id,
      email: order.email?.toLowerCase() ?? null,
    },
  );
}

/** A pin of which only a part is used gives that part to a sold claim of its own. */
async function sellPart(trx: Db, pin: ClaimRow, quantity: number): Promise<void> {
  if (quantity === 0) return;
  if (quantity === pin.quantity) {
    await query(
      trx,
      `UPDATE box_office_seat_claim
       SET state = 'sold', attempt_id = NULL, pinned_at = NULL, updated_at = now() WHERE id = :id`,
      { id: pin.id },
    );
    return;
  }
  await query(
    trx,
    `UPDATE box_office_seat_claim SET quantity = quantity - :quantity, updated_at = now() WHERE id = :id`,
    { id: pin.id, quantity },
  );
  await query(
    trx,
    `INSERT INTO box_office_seat_claim (
       id, event_id, offer_id, pool_ids, order_id, customer_id, email, quantity, state, max_expires_at, expires_at
     )
     SELECT :new_id, event_id, offer_id, pool_ids, order_id, customer_id, email, :quantity::integer, 'sold',
            max_expires_at, expires_at
     FROM box_office_seat_claim WHERE id = :id`,
    { id: pin.id, new_id: newId("boclaim"), quantity },
  );
}
