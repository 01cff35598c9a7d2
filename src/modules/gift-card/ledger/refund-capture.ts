import { type Db, inTransaction, type Pool, queryOne } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { type Account, cardOf, customerAccount } from "../rules/accounts";
import type { LedgerTransfer } from "../types";
import { lockAccounts } from "./lock-accounts";
import { postTransfer } from "./post-transfer";
import { refundsOf, TRANSFER_COLUMNS } from "./read-transfers";

export type CaptureToRefund = {
  capture_id: string;
  /** What of it is to have gone back then, with what went back before. */
  until_minor: number;
  reason?: string | null;
  actor_id?: string | null;
};

/**
 * Sees to it that so much of what an account paid for an order has gone back: to the same card, or to the customer whose
 * credit it became since. A card that is disabled or expired gets it too: it was its holder's. Asked again, or for less
 * than went back before, it does nothing.
 *
 * @throws 404, `over_refunded` for more than was taken
 */
export function refundCapture(
  pool: Pool,
  { capture_id, until_minor, reason = null, actor_id = null }: CaptureToRefund,
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const capture = await queryOne<LedgerTransfer>(
      trx,
      `SELECT ${TRANSFER_COLUMNS} FROM box_office_ledger_transfer WHERE id = :capture_id AND type = 'capture'`,
      { capture_id },
    );
    if (!capture) throw notFound("Capture", capture_id);
    if (until_minor > capture.amount_minor) {
      throw refusal("over_refunded", "More would be given back than was taken");
    }
    const { from_account_id: paid, to_account_id: redeemed, currency_code, order_id } = capture;
    await lockAccounts(trx, [paid]);
    const given = await refundsOf(trx, [capture_id]);
    const amount_minor = until_minor - (given.get(capture_id) ?? 0);
    if (amount_minor <= 0) return;
    const to_account_id = await whoseItWas(trx, capture);
    await lockAccounts(trx, [to_account_id, redeemed]);
    await postTransfer(trx, {
      ...{ idempotency_key: `refund:${capture_id}:${until_minor}`, type: "refund" },
      ...{ from_account_id: redeemed, to_account_id, currency_code, amount_minor },
      ...{ reverses_id: capture_id, order_id, reason, actor_id, gift_card_id: cardOf(paid) },
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
