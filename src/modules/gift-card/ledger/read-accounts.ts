import { type Db, query } from "../../../shared/db";
import type { Account } from "../rules/accounts";

export type Balance = {
  account_id: Account;
  currency_code: string;
  balance_minor: number;
  held_minor: number;
};

const COLUMNS = `id AS account_id, currency_code, posted_minor::float8 AS balance_minor, held_minor::float8 AS held_minor`;

/** What is on accounts, and what of it carts reserve; one that was never opened is left out. */
export function balancesOf(db: Db, accounts: readonly Account[]): Promise<Balance[]> {
  return query<Balance>(
    db,
    `SELECT ${COLUMNS} FROM box_office_ledger_account WHERE id = ANY (:accounts)`,
    { accounts },
  );
}

/** A customer's credit, in each currency that they ever had any. */
export function creditOf(db: Db, customerId: string): Promise<Balance[]> {
  return query<Balance>(
    db,
    `SELECT ${COLUMNS} FROM box_office_ledger_account WHERE kind = 'customer' AND owner_id = :customer_id ORDER BY currency_code`,
    { customer_id: customerId },
  );
}
