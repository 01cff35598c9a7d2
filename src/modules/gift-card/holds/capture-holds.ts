import { inTransaction, type Pool, query } from "../../../shared/db";
import { lockAccounts } from "../ledger/lock-accounts";
import { postTransfer } from "../ledger/post-transfer";
import { capturesOfOrders } from "../ledger/read-transfers";
import { type Account, cardOf, contraAccount } from "../rules/accounts";
import type { LedgerTransfer } from "../types";
import { lockCart } from "./lock-cart";
import { holdsOfCart } from "./read-holds";

/**
 * Takes what the cart of a placed order holds: once, whoever comes first and however often. What it held nothing of is let
 * go.
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
    for (const { id, account_id, amount_minor } of await holdsOfCart(trx, cart_id)) {
      if (amount_minor === 0) continue;
      await postTransfer(trx, {
        idempotency_key: captureKey(order_id, account_id),
        ...{ type: "capture", from_account_id: account_id, to_account_id: redeemed },
        ...{ currency_code, amount_minor, hold_id: id, gift_card_id: cardOf(account_id), order_id },
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
      { cards: accounts.flatMap((account) => cardOf(account) ?? []) },
    );
    return capturesOfOrders(trx, [order_id]);
  });
}

const captureKey = (orderId: string, account: Account) => `capture:${orderId}:${account}`;
