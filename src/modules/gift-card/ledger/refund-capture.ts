import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { type Account, cardOf, customerAccount } from "../rules/accounts";
import type { LedgerTransfer } from "../types";
import { lockAccounts } from "./lock-accounts";
import { postTransfer } from "./post-transfer";
import { TRANSFER_COLUMNS } from "./read-transfers";

export type CaptureToRefund = {
  capture_id: string;
  amount_minor: number;
  /** Of the deed that gives it back: of the same one nothing goes back twice. */
  key: string;
  reason?: string | null;
  actor_id?: string | null;
};

/**
 * Gives back what an account paid for an order, or a part: to the same card, or to the customer whose credit it became
 * since, and never more than was taken. A card that is disabled or expired gets it too: it was its holder's.
 *
 * @throws 404, `over_refunded`
 */
export function refundCapture(
  pool: Pool,
  { capture_id, amount_minor, key, reason = null, actor_id = null }: CaptureToRefund,
): Promise<LedgerTransfer> {
  return inTransaction(pool, async (trx) => {
    const capture = await queryOne<LedgerTransfer>(
      trx,
      `SELECT ${TRANSFER_COLUMNS} FROM box_office_ledger_transfer WHERE id = :capture_id AND type = 'capture'`,
      { capture_id },
    );
    if (!capture) throw notFound("Capture", capture_id);
    const { from_account_id: paid, to_account_id: redeemed, currency_code, order_id } = capture;
    await lockAccounts(trx, [paid]);
    const to_account_id = await whoseNow(trx, paid, currency_code);
    await lockAccounts(trx, [to_account_id, redeemed]);
    const idempotency_key = `refund:${key}:${capture_id}`;
    const [given] = await query<{ others: number }>(
      trx,
      `SELECT coalesce(sum(amount_minor), 0)::float8 AS others FROM box_office_ledger_transfer
       WHERE reverses_id = :capture_id AND idempotency_key <> :idempotency_key`,
      { capture_id, idempotency_key },
    );
    if ((given?.others ?? 0) + amount_minor > capture.amount_minor) {
      throw refusal("over_refunded", "More would be given back than was taken");
    }
    return postTransfer(trx, {
      ...{ idempotency_key, type: "refund", from_account_id: redeemed, to_account_id },
      ...{ currency_code, amount_minor, reverses_id: capture_id, order_id, reason, actor_id },
      gift_card_id: cardOf(paid),
    });
  });
}

/** Whose what was on an account is by now. Whoever moves it has locked the account. */
async function whoseNow(trx: Db, account: Account, currencyCode: string): Promise<Account> {
  const [card] = await query<{ redeemed_by: string | null }>(
    trx,
    `SELECT redeemed_by FROM box_office_gift_card WHERE id = :card_id`,
    { card_id: cardOf(account) },
  );
  return card?.redeemed_by ? customerAccount(card.redeemed_by, currencyCode) : account;
}
