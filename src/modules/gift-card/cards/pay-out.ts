import { inTransaction, type Pool } from "../../../shared/db";
import { findTransfer, postTransfer } from "../ledger/post-transfer";
import { contraAccount } from "../rules/accounts";
import type { GiftCard } from "../types";
import { assertState, freeAccount, lockCard } from "./lock-card";
import { readCard } from "./read-cards";

/**
 * Takes money out of a card that its holder gets in cash, or has spent at the till of a shop. An expired card's too: its
 * holder may ask for it for a year (Danish Payments Act, section 96).
 *
 * @throws 404, `gift_card_not_active`, `gift_card_in_use`, `insufficient_balance`
 */
export function cashOut(
  pool: Pool,
  id: string,
  {
    amount_minor,
    reason,
    actor_id,
    key,
  }: {
    /** All of it when left out. */
    amount_minor?: number;
    reason: string;
    actor_id: string | null;
    /** Of the request: the same one takes it once. */
    key: string;
  },
): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const card = await lockCard(trx, id, (currency) => [contraAccount("cash_out", currency)]);
    if (await findTransfer(trx, `cash:${key}`)) return card;
    assertState(card, "active");
    await freeAccount(trx, card.account_id);
    const taken = amount_minor ?? card.balance_minor;
    if (taken > 0) {
      await postTransfer(trx, {
        ...{ idempotency_key: `cash:${key}`, type: "cash_out", from_account_id: card.account_id },
        to_account_id: contraAccount("cash_out", card.currency_code),
        ...{
          currency_code: card.currency_code,
          amount_minor: taken,
          reason,
          actor_id,
          gift_card_id: id,
        },
      });
    }
    return readCard(trx, id);
  });
}
