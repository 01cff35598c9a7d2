import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { lockAccounts } from "../ledger/lock-accounts";
import type { Account } from "../rules/accounts";
import type { LedgerHold } from "../types";
import { lockCart } from "./lock-cart";
import { holdsOfCart } from "./read-holds";

export type CartToPin = {
  cart_id: string;
  attempt_id: string;
  /** Seconds after which another completion of it, that has it pinned, must have died. */
  older_than: number;
  /** What the cart says that each account pays, minor units. */
  expected: readonly { account_id: Account; amount_minor: number }[];
};

/**
 * Keeps what a cart holds for the completion of it that is about to take place: until that has ended nobody else gets it,
 * however long it takes.
 *
 * @returns whether it holds exactly what it says that it pays with; of one that does not nothing is kept
 * @throws `completion_in_progress` where another attempt is at work
 */
export function pinCart(
  pool: Pool,
  { cart_id, attempt_id, older_than, expected }: CartToPin,
): Promise<boolean> {
  return inTransaction(pool, async (trx) => {
    await lockCart(trx, cart_id);
    const accounts = (await holdsOfCart(trx, cart_id)).map(({ account_id }) => account_id);
    await lockAccounts(trx, accounts);
    const holds = (await holdsOfCart(trx, cart_id)).filter(({ amount_minor }) => amount_minor > 0);
    await takeOver(
      trx,
      holds.filter(({ pinned_by }) => pinned_by !== null && pinned_by !== attempt_id),
      older_than,
    );
    const isAsExpected = holds.every(({ account_id, amount_minor }) =>
      expected.some((each) => each.account_id === account_id && each.amount_minor === amount_minor),
    );
    if (!isAsExpected || holds.length !== expected.length) return false;
    await query(
      trx,
      `UPDATE box_office_ledger_hold SET pinned_by = :attempt_id, pinned_at = coalesce(pinned_at, now()), updated_at = now() WHERE id = ANY (:ids)`,
      { attempt_id, ids: holds.map(({ id }) => id) },
    );
    return true;
  });
}

async function takeOver(trx: Db, holds: readonly LedgerHold[], olderThan: number): Promise<void> {
  if (!holds.length) return;
  const freed = await query(
    trx,
    `UPDATE box_office_ledger_hold SET pinned_by = NULL, pinned_at = NULL, updated_at = now()
     WHERE id = ANY (:ids) AND pinned_at <= now() - make_interval(secs => :older_than) RETURNING id`,
    { ids: holds.map(({ id }) => id), older_than: olderThan },
  );
  if (freed.length < holds.length) {
    throw refusal("completion_in_progress", "This cart is being completed right now");
  }
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
