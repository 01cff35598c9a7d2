import { type Db, query } from "../../../shared/db";
import type { Account } from "../rules/accounts";
import type { LedgerHold } from "../types";

const COLUMNS = `id, account_id, cart_id, position, asked_minor::float8 AS asked_minor, amount_minor::float8 AS amount_minor,
  peak_minor::float8 AS peak_minor, expires_at, has_session, pinned_by, pinned_at`;

/** What a cart pays with, in the order in which it pays; what it holds of a card may be nothing. */
export function holdsOfCart(db: Db, cartId: string): Promise<LedgerHold[]> {
  return query<LedgerHold>(
    db,
    `SELECT ${COLUMNS} FROM box_office_ledger_hold WHERE cart_id = :cart_id AND status = 'open' ORDER BY position, id`,
    { cart_id: cartId },
  );
}

/** What was taken off a cart since it gave nothing any more, and was not put on it again. */
export async function droppedOfCart(db: Db, cartId: string): Promise<Account[]> {
  const rows = await query<{ account_id: Account }>(
    db,
    `SELECT account_id FROM (
       SELECT DISTINCT ON (account_id) account_id, is_dropped FROM box_office_ledger_hold
       WHERE cart_id = :cart_id ORDER BY account_id, (status = 'open') DESC, created_at DESC, id DESC
     ) latest WHERE is_dropped ORDER BY account_id`,
    { cart_id: cartId },
  );
  return rows.map(({ account_id }) => account_id);
}

export type HeldBySomebody = LedgerHold & {
  /** Somebody is paying or completing: nobody else gets it. */
  is_firm: boolean;
};

/** All that is held of accounts, the oldest first; carts that hold nothing of them are left out. */
export function holdsOfAccounts(db: Db, accounts: readonly string[]): Promise<HeldBySomebody[]> {
  return query<HeldBySomebody>(
    db,
    `SELECT ${COLUMNS}, pinned_by IS NOT NULL OR (has_session AND expires_at > now()) AS is_firm
     FROM box_office_ledger_hold WHERE account_id = ANY (:accounts) AND status = 'open' AND amount_minor > 0 ORDER BY created_at, id`,
    { accounts },
  );
}
