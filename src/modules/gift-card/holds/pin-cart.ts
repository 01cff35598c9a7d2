import { inTransaction, type Pool, query } from "../../../shared/db";
import { lockAccounts } from "../ledger/lock-accounts";
import type { Account } from "../rules/accounts";
import { lockCart } from "./lock-cart";
import { holdsOfCart } from "./read-holds";

export type CartToPin = {
  cart_id: string;
  attempt_id: string;
  /** What the cart says that each account pays, minor units. */
  expected: readonly { account_id: Account; amount_minor: number }[];
};

/**
 * Keeps what a cart holds for the completion of it that is about to take place: until that has ended nobody else gets it,
 * however long it takes.
 *
 * @returns whether it holds exactly what it says that it pays with; of one that does not, or that another attempt is
 * completing, nothing is kept
 */
export function pinCart(
  pool: Pool,
  { cart_id, attempt_id, expected }: CartToPin,
): Promise<boolean> {
  return inTransaction(pool, async (trx) => {
    await lockCart(trx, cart_id);
    const accounts = (await holdsOfCart(trx, cart_id)).map(({ account_id }) => account_id);
    await lockAccounts(trx, accounts);
    const holds = (await holdsOfCart(trx, cart_id)).filter(({ amount_minor }) => amount_minor > 0);
    const isKept = holds.every(
      ({ account_id, amount_minor, pinned_by }) =>
        (pinned_by ?? attempt_id) === attempt_id &&
        expected.some(
          (each) => each.account_id === account_id && each.amount_minor === amount_minor,
        ),
    );
    if (!isKept || holds.length !== expected.length) return false;
    await query(
      trx,
      `UPDATE box_office_ledger_hold SET pinned_by = :attempt_id, pinned_at = coalesce(pinned_at, now()), updated_at = now()
       WHERE id = ANY (:ids)`,
      { attempt_id, ids: holds.map(({ id }) => id) },
    );
    return true;
  });
}

/** Ends that attempt: what it kept is the cart's as before, for a minute at least. Of an attempt that has taken it, or of another, nothing changes. */
export async function unpinCart(
  pool: Pool,
  { cart_id, attempt_id }: Pick<CartToPin, "cart_id" | "attempt_id">,
): Promise<void> {
  await query(
    pool,
    `UPDATE box_office_ledger_hold SET pinned_by = NULL, pinned_at = NULL, updated_at = now(),
       expires_at = greatest(expires_at, now() + interval '60 seconds')
     WHERE cart_id = :cart_id AND pinned_by = :attempt_id AND status = 'open'`,
    { cart_id, attempt_id },
  );
}
