import { type Db, queryOne } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import type { Account } from "../rules/accounts";
import type { LedgerTransfer, TransferType } from "../types";
import { TRANSFER_COLUMNS } from "./read-transfers";

/** Value that is to move, once for its key. */
export type NewTransfer = {
  /** What is moved under the same key again is the same, and is moved no second time. */
  idempotency_key: string;
  type: TransferType;
  from_account_id: Account;
  to_account_id: Account;
  currency_code: string;
  amount_minor: number;
  /** The hold that it takes, whole. */
  hold_id?: string | null;
  /** The capture of which a refund gives back, the issue that is void. */
  reverses_id?: string | null;
  gift_card_id?: string | null;
  /** Of the card that pays. */
  generation?: number | null;
  order_id?: string | null;
  reason?: string | null;
  actor_id?: string | null;
};

/**
 * Moves value between two accounts that the transaction has locked by `lockAccounts`. Entries, balances and the hold
 * that it takes follow in the database, which also keeps what is owed from falling below what is held.
 *
 * @returns the transfer; of a key that was used before, the one that was made then
 * @throws `insufficient_balance`; an error where the key moved something else, which is a fault of whoever made the key
 */
export async function postTransfer(trx: Db, wanted: NewTransfer): Promise<LedgerTransfer> {
  const made = await queryOne<LedgerTransfer>(
    trx,
    `INSERT INTO box_office_ledger_transfer (id, idempotency_key, type, from_account_id, to_account_id, currency_code,
       amount_minor, hold_id, reverses_id, gift_card_id, generation, order_id, reason, actor_id)
     SELECT :id, :idempotency_key, :type, id, :to_account_id, :currency_code,
       :amount_minor::bigint, :hold_id, :reverses_id, :gift_card_id, :generation::integer, :order_id, :reason, :actor_id
     FROM box_office_ledger_account
     WHERE id = :from_account_id
       AND (is_contra OR posted_minor - held_minor + CASE WHEN :hold_id::text IS NULL THEN 0 ELSE :amount_minor::bigint END >= :amount_minor::bigint)
     ON CONFLICT (idempotency_key) DO NOTHING RETURNING ${TRANSFER_COLUMNS}`,
    { ...NOTHING, ...wanted, id: newId("botrf") },
  );
  return made ?? (await madeBefore(trx, wanted));
}

const NOTHING = {
  ...{ hold_id: null, reverses_id: null, gift_card_id: null, generation: null, order_id: null },
  ...{ reason: null, actor_id: null },
};

/**
 * What was moved under a key. A deed looks before it asks whether it is allowed: done once it is done, whatever has become of
 * the card since.
 */
export function findTransfer(trx: Db, idempotencyKey: string): Promise<LedgerTransfer | undefined> {
  return queryOne<LedgerTransfer>(
    trx,
    `SELECT ${TRANSFER_COLUMNS} FROM box_office_ledger_transfer WHERE idempotency_key = :idempotency_key`,
    { idempotency_key: idempotencyKey },
  );
}

async function madeBefore(trx: Db, wanted: NewTransfer): Promise<LedgerTransfer> {
  const { idempotency_key } = wanted;
  const before = await findTransfer(trx, idempotency_key);
  if (!before) throw refusal("insufficient_balance", "There is less on it than that");
  const isSame = WHAT.every((fact) => (wanted[fact] ?? null) === before[fact]);
  if (isSame) return before;
  throw new Error(`${before.id} moved something else under the key ${idempotency_key}`);
}

/** What makes two transfers the same; who asked for it and why may differ. */
const WHAT = [
  ...["type", "from_account_id", "to_account_id", "currency_code", "amount_minor"],
  ...["hold_id", "reverses_id", "gift_card_id", "order_id"],
] as (keyof NewTransfer & keyof LedgerTransfer)[];
