import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { lockAccounts } from "../ledger/lock-accounts";
import { lockCart } from "./lock-cart";
import { holdsOfCart } from "./read-holds";

/** Carts whose completion must have ended, or has died with its process, and still has its holds pinned; the oldest first. */
export async function listStalePins(db: Db, limit: number): Promise<string[]> {
  const rows = await query<{ cart_id: string }>(
    db,
    `SELECT cart_id FROM box_office_ledger_hold
     WHERE status = 'open' AND pinned_by IS NOT NULL AND pinned_at < now() - make_interval(secs => :longest_seconds)
     GROUP BY cart_id ORDER BY min(pinned_at) LIMIT :limit`,
    { longest_seconds: LONGEST_OPERATION_SECONDS, limit },
  );
  return rows.map(({ cart_id }) => cart_id);
}

/** Gives back to a cart what a completion pinned that never made an order. */
export async function dropStalePins(pool: Pool, cartId: string): Promise<void> {
  await query(
    pool,
    `UPDATE box_office_ledger_hold SET pinned_by = NULL, pinned_at = NULL, has_session = false, updated_at = now()
     WHERE cart_id = :cart_id AND status = 'open' AND pinned_at < now() - make_interval(secs => :longest_seconds)`,
    { cart_id: cartId, longest_seconds: LONGEST_OPERATION_SECONDS },
  );
}

/** Lets go of all that the cart of an order holds which is cancelled and took nothing. */
export function releaseCart(pool: Pool, cartId: string): Promise<void> {
  return inTransaction(pool, async (trx) => {
    await lockCart(trx, cartId);
    const held = await holdsOfCart(trx, cartId);
    await lockAccounts(
      trx,
      held.map(({ account_id }) => account_id),
    );
    await query(
      trx,
      `UPDATE box_office_ledger_hold SET status = 'released', resolved_at = now(), updated_at = now()
       WHERE cart_id = :cart_id AND status = 'open'`,
      { cart_id: cartId },
    );
  });
}
