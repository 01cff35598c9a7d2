import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { type Account, cardOf, customerAccount } from "../rules/accounts";
import type { LedgerTransfer } from "../types";
import { lockAccounts } from "./lock-accounts";
import { findTransfer, postTransfer } from "./post-transfer";
import { TRANSFER_COLUMNS } from "./read-transfers";

export type CaptureToRefund = {
  capture_id: string;
  amount_minor: number;
  /** Of the deed that gives it back. */
  key: string;
  reason?: string | null;
  actor_id?: string | null;
};

/**
 * Gives back what an account paid for an order, or a part: to the same card, or to the customer whose credit it became
 * since, and never more than was taken. A card that is disabled or expired gets it too: it was its holder's. Of the same
 * deed nothing goes back twice.
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
    const idempotency_key = `refund:${key}:${capture_id}`;
    const before = await findTransfer(trx, idempotency_key);
    if (before) return before;
    const to_account_id = await whoseItWas(trx, capture);
    await lockAccounts(trx, [to_account_id, redeemed]);
    const [given] = await query<{ others: number }>(
      trx,
      `SELECT coalesce(sum(amount_minor), 0)::float8 AS others FROM box_office_ledger_transfer
       WHERE reverses_id = :capture_id`,
      { capture_id },
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

/**
 * The account of who had the card when it paid: the card, or the customer whose credit it became before it was given anew.
 * Whoever moves it has locked the account.
 */
async function whoseItWas(
  trx: Db,
  { from_account_id, gift_card_id, generation, currency_code }: LedgerTransfer,
): Promise<Account> {
  const redeemed = await queryOne<{ customer_id: string }>(
    trx,
    `SELECT data ->> 'customer_id' AS customer_id FROM box_office_gift_card_event
     WHERE gift_card_id = :gift_card_id AND kind = 'redeemed' AND (data ->> 'generation')::integer = :generation`,
    { gift_card_id, generation },
  );
  return redeemed ? customerAccount(redeemed.customer_id, currency_code) : from_account_id;
}
