import { inTransaction, type Pool } from "../../../shared/db";
import { findTransfer, postTransfer } from "../ledger/post-transfer";
import { contraAccount } from "../rules/accounts";
import type { GiftCard, TAKEN_FOR } from "../types";
import { assertState, freeAccount, lockCard } from "./lock-card";
import { noteUse } from "./note-use";
import { readCard } from "./read-cards";

export type ToTake = {
  /** All of it when left out. */
  amount_minor?: number;
  taken_for: (typeof TAKEN_FOR)[number];
  reason: string;
  actor_id: string | null;
  /** Of the request: the same one takes it once. */
  key: string;
};

/** A purchase at the till is paid as an order is, for which VAT is due: it is no money that was paid out. */
const TRANSFERS = {
  cash: { type: "cash_out", to: "cash_out" },
  purchase: { type: "capture", to: "redeemed" },
} as const;

/**
 * Takes money out of a card that its holder gets in cash, or has spent at the till of a shop. An expired card's too: its
 * holder may ask for it for a year (Danish Payments Act, section 96).
 *
 * @throws 404, `gift_card_not_active`, `gift_card_in_use`, `insufficient_balance`
 */
export function cashOut(
  pool: Pool,
  id: string,
  { amount_minor, taken_for, reason, actor_id, key }: ToTake,
): Promise<GiftCard> {
  const { type, to } = TRANSFERS[taken_for];
  return inTransaction(pool, async (trx) => {
    const card = await lockCard(trx, id, (currency) => [contraAccount(to, currency)]);
    if (await findTransfer(trx, `cash:${key}`)) return card;
    assertState(card, "active");
    await freeAccount(trx, card.account_id);
    const taken = amount_minor ?? card.balance_minor;
    if (taken > 0) {
      const { currency_code, generation, account_id } = card;
      await postTransfer(trx, {
        ...{ idempotency_key: `cash:${key}`, type, from_account_id: account_id },
        ...{ to_account_id: contraAccount(to, currency_code), currency_code },
        ...{ amount_minor: taken, reason, actor_id, gift_card_id: id, generation },
      });
      if (taken_for === "purchase") await noteUse(trx, [account_id]);
    }
    return readCard(trx, id);
  });
}
