import { type Db, query } from "../../../shared/db";
import type { Account } from "../rules/accounts";

export type LockedAccount = { id: Account; posted_minor: number };

/**
 * Opens the accounts that there are not yet, and locks all of them until the transaction ends: in one order for everybody,
 * with those that many share last. Whoever writes holds or transfers locks its accounts first, and all at once.
 */
export async function lockAccounts(
  trx: Db,
  accounts: readonly Account[],
): Promise<Map<Account, LockedAccount>> {
  const ids = [...new Set(accounts)];
  const known = await query(trx, `SELECT FROM box_office_ledger_account WHERE id = ANY (:ids)`, {
    ids,
  });
  if (known.length < ids.length) await openAccounts(trx, ids);
  const locked = await query<LockedAccount>(
    trx,
    `SELECT id, posted_minor::float8 AS posted_minor FROM box_office_ledger_account
     WHERE id = ANY (:ids) ORDER BY is_contra, id FOR NO KEY UPDATE`,
    { ids },
  );
  return new Map(locked.map((account) => [account.id, account]));
}

async function openAccounts(trx: Db, ids: readonly Account[]): Promise<void> {
  await query(
    trx,
    `INSERT INTO box_office_ledger_account (id, kind, owner_id, currency_code)
     SELECT id, parts[1], CASE WHEN cardinality(parts) = 3 THEN parts[2] END, parts[cardinality(parts)]
     FROM (SELECT id, string_to_array(id, ':') AS parts FROM unnest(:ids::text[]) id) named
     ORDER BY id ON CONFLICT (id) DO NOTHING`,
    { ids },
  );
}
