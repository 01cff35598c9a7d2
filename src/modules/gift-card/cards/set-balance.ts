import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { lockAccounts } from "../ledger/lock-accounts";
import { findTransfer, postTransfer } from "../ledger/post-transfer";
import { type Account, cardOf, contraAccount, customerAccount } from "../rules/accounts";
import type { GiftCard } from "../types";
import { assertState, freeAccount, lockCard } from "./lock-card";
import { logCard } from "./log-card";
import { readCard } from "./read-cards";

export type NewBalance = {
  amount_minor: number;
  reason: string;
  actor_id: string | null;
  /** Of the request: the same one sets it once. */
  key: string;
};

/**
 * Sets what is on a card, whatever was there (D6): the difference is one entry. One that had become a customer's credit is a
 * card anew with that amount, for anyone; the customer keeps the credit.
 *
 * @throws 404, `gift_card_not_active` of a card that was never activated or is void, `gift_card_in_use`
 */
export function setBalance(pool: Pool, id: string, balance: NewBalance): Promise<GiftCard> {
  return inTransaction(pool, async (trx) => {
    const card = await lockCard(trx, id, (currency) => [contraAccount("adjustment", currency)]);
    if (await findTransfer(trx, keyOf(balance, card.account_id))) return card;
    assertState(card, "active", "disabled", "moved");
    await freeAccount(trx, card.account_id);
    await adjustTo(trx, card, card.balance_minor, balance);
    if (card.state === "moved") {
      await query(
        trx,
        `UPDATE box_office_gift_card SET state = 'active', redeemed_by = NULL, generation = generation + 1, updated_at = now()
         WHERE id = :id`,
        { id },
      );
      const { actor_id, reason } = balance;
      const data = { generation: card.generation + 1 };
      await logCard(trx, id, { kind: "balance_set", actor_id, reason, data });
    }
    return readCard(trx, id);
  });
}

/**
 * Sets a customer's credit in a currency, also of who never had any (D8).
 *
 * @throws `gift_card_in_use`
 */
export function setCredit(
  pool: Pool,
  { customer_id, currency_code }: { customer_id: string; currency_code: string },
  balance: NewBalance,
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const account_id = customerAccount(customer_id, currency_code);
    const locked = await lockAccounts(trx, [
      account_id,
      contraAccount("adjustment", currency_code),
    ]);
    if (await findTransfer(trx, keyOf(balance, account_id))) return;
    await freeAccount(trx, account_id);
    const before = locked.get(account_id)?.posted_minor ?? 0;
    await adjustTo(trx, { account_id, currency_code }, before, balance);
  });
}

async function adjustTo(
  trx: Db,
  { account_id, currency_code }: { account_id: Account; currency_code: string },
  before_minor: number,
  balance: NewBalance,
): Promise<void> {
  const { amount_minor, reason, actor_id } = balance;
  const difference = amount_minor - before_minor;
  if (difference === 0) return;
  const adjustment = contraAccount("adjustment", currency_code);
  const [from_account_id, to_account_id] =
    difference > 0 ? [adjustment, account_id] : [account_id, adjustment];
  await postTransfer(trx, {
    ...{
      idempotency_key: keyOf(balance, account_id),
      type: "adjust",
      from_account_id,
      to_account_id,
    },
    ...{ currency_code, amount_minor: Math.abs(difference), reason, actor_id },
    gift_card_id: cardOf(account_id),
  });
}

const keyOf = ({ key }: NewBalance, account: Account) => `set:${key}:${account}`;
