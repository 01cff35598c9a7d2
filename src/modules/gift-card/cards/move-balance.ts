import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { invalid } from "../../../shared/errors";
import { findTransfer, postTransfer } from "../ledger/post-transfer";
import { type Account, cardAccount, customerAccount } from "../rules/accounts";
import { assertUsable } from "../rules/assert-usable";
import type { GiftCard } from "../types";
import { freeAccount, type LockedCard, lockCard } from "./lock-card";
import { logCard } from "./log-card";
import { readCard } from "./read-cards";

/**
 * Makes all that is on a card a customer's credit (D7): once for each time that the card was given out, whoever asks for it
 * and how often.
 *
 * @throws 404, `gift_card_not_active` also of one that somebody else redeemed, `gift_card_expired`, `gift_card_in_use`
 */
export function redeemCard(
  pool: Pool,
  id: string,
  { customer_id, actor_id }: { customer_id: string; actor_id: string | null },
): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const card = await lockCard(trx, id, (currency) => [customerAccount(customer_id, currency)]);
    if (card.redeemed_by === customer_id) return card;
    assertUsable(card);
    await freeAccount(trx, card.account_id);
    await move(trx, card, customerAccount(customer_id, card.currency_code), {
      ...{ key: `${id}:g${card.generation}`, amount_minor: card.balance_minor, actor_id },
    });
    await query(
      trx,
      `UPDATE box_office_gift_card SET state = 'moved', redeemed_by = :customer_id, last_used_at = now(), updated_at = now()
       WHERE id = :id`,
      { id, customer_id },
    );
    const data = { customer_id, generation: card.generation };
    await logCard(trx, id, { kind: "redeemed", actor_id, data });
    return readCard(trx, id);
  });
}

/**
 * Moves what is on one card, or a part, onto another of the same currency.
 *
 * @throws 404, 400 for cards of different currencies and for one and the same, `gift_card_not_active`, `gift_card_expired`,
 * `gift_card_in_use`, `insufficient_balance`
 */
export function moveBalance(
  pool: Pool,
  {
    from_id,
    to_id,
    amount_minor,
    actor_id,
    key,
  }: {
    from_id: string;
    to_id: string;
    /** All of it when left out. */
    amount_minor?: number;
    actor_id: string | null;
    /** Of the request: the same one moves it once. */
    key: string;
  },
): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const target = await readCard(trx, to_id);
    const target_account = cardAccount(to_id, target.currency_code);
    const card = await lockCard(trx, from_id, () => [target_account]);
    if (await findTransfer(trx, moveKey(key))) return card;
    if (from_id === to_id) throw invalid("to_gift_card_id: is the same card");
    if (card.currency_code !== target.currency_code) {
      throw invalid("to_gift_card_id: has another currency");
    }
    assertUsable(card);
    assertUsable(await readCard(trx, to_id));
    await freeAccount(trx, card.account_id);
    await move(trx, card, target_account, {
      ...{ key, amount_minor: amount_minor ?? card.balance_minor, actor_id },
    });
    return readCard(trx, from_id);
  });
}

async function move(
  trx: Db,
  { id, account_id, currency_code }: LockedCard,
  to_account_id: Account,
  { key, amount_minor, actor_id }: { key: string; amount_minor: number; actor_id: string | null },
): Promise<void> {
  if (amount_minor === 0) return;
  await postTransfer(trx, {
    ...{ idempotency_key: moveKey(key), type: "move", from_account_id: account_id, to_account_id },
    ...{ currency_code, amount_minor, gift_card_id: id, actor_id },
  });
}

const moveKey = (key: string) => `move:${key}`;
