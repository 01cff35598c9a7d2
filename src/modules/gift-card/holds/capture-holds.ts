import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { lockAccounts } from "../ledger/lock-accounts";
import { postTransfer } from "../ledger/post-transfer";
import { capturesOfOrders } from "../ledger/read-transfers";
import { type Account, cardAccount, cardOf, contraAccount } from "../rules/accounts";
import type { LedgerTransfer } from "../types";
import { lockCart } from "./lock-cart";
import { holdsOfCart } from "./read-holds";

/**
 * Takes what was pinned for the completion of a cart whose order is placed: once, whoever comes first and however often.
 * What else the cart holds is no part of that order, and is let go.
 *
 * @returns what was taken for the order, now or before
 */
export function captureHolds(
  pool: Pool,
  {
    cart_id,
    order_id,
    currency_code,
  }: { cart_id: string; order_id: string; currency_code: string },
): Promise<LedgerTransfer[]> {
  return inTransaction(pool, async (trx) => {
    await lockCart(trx, cart_id);
    const holds = await holdsOfCart(trx, cart_id);
    const redeemed = contraAccount("redeemed", currency_code);
    const accounts = holds.map(({ account_id }) => account_id);
    await lockAccounts(trx, [...accounts, redeemed]);
    const generations = await generationsOf(trx, accounts);
    const taken = (await holdsOfCart(trx, cart_id)).filter(({ pinned_by }) => pinned_by !== null);
    for (const { id, account_id, amount_minor } of taken) {
      await postTransfer(trx, {
        idempotency_key: captureKey(order_id, account_id),
        ...{ type: "capture", from_account_id: account_id, to_account_id: redeemed },
        ...{ currency_code, amount_minor, hold_id: id, gift_card_id: cardOf(account_id), order_id },
        generation: generations.get(account_id) ?? null,
      });
    }
    await query(
      trx,
      `UPDATE box_office_ledger_hold SET status = 'released', resolved_at = now(), updated_at = now()
       WHERE cart_id = :cart_id AND status = 'open'`,
      { cart_id },
    );
    await query(
      trx,
      `UPDATE box_office_gift_card SET last_used_at = now(), updated_at = now() WHERE id = ANY (:cards)`,
      { cards: taken.flatMap(({ account_id }) => cardOf(account_id) ?? []) },
    );
    return capturesOfOrders(trx, [order_id]);
  });
}

/** How often each card had been given anew, by its account. */
async function generationsOf(trx: Db, accounts: readonly Account[]): Promise<Map<Account, number>> {
  const cards = await query<{ id: string; generation: number; currency_code: string }>(
    trx,
    `SELECT id, generation, currency_code FROM box_office_gift_card WHERE id = ANY (:cards)`,
    { cards: accounts.flatMap((account) => cardOf(account) ?? []) },
  );
  return new Map(
    cards.map(({ id, generation, currency_code }) => [cardAccount(id, currency_code), generation]),
  );
}

const captureKey = (orderId: string, account: Account) => `capture:${orderId}:${account}`;
