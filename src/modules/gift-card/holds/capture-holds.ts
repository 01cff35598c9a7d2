import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { noteUse } from "../cards/note-use";
import { lockAccounts } from "../ledger/lock-accounts";
import { postTransfer } from "../ledger/post-transfer";
import { capturesOfOrders } from "../ledger/read-transfers";
import { type Account, cardAccount, cardOf, contraAccount } from "../rules/accounts";
import { fitHolds } from "../rules/fit-holds";
import type { LedgerHold } from "../types";
import { lockCart } from "./lock-cart";
import { holdsOfAccounts, holdsOfCart } from "./read-holds";
import { shrinkHolds } from "./shrink-holds";

export type OrderToCapture = {
  cart_id: string;
  order_id: string;
  currency_code: string;
  placed_at: Date;
  /** What the order says that each account paid, minor units. */
  credits: readonly { account_id: Account; amount_minor: number }[];
};

/**
 * Takes what an order was paid with: once, whoever comes first and however often. Mostly that is what the completion of its
 * cart pinned. Of one that took so long that it was believed dead, it is what is still there of it, as for a cart whose
 * payment was begun, and nothing of a card that was given anew to somebody since. What else the cart holds is no part of
 * that order, and is let go.
 *
 * @returns minor units that could not be had any more
 */
export function captureHolds(
  pool: Pool,
  { cart_id, order_id, currency_code, placed_at, credits }: OrderToCapture,
): Promise<number> {
  return inTransaction(pool, async (trx) => {
    await lockCart(trx, cart_id);
    const accounts = credits.map(({ account_id }) => account_id);
    const redeemed = contraAccount("redeemed", currency_code);
    const before = await holdsOfCart(trx, cart_id);
    const locked = await lockAccounts(trx, [
      ...before.map(({ account_id }) => account_id),
      ...accounts,
      redeemed,
    ]);
    const taken = await capturesOfOrders(trx, [order_id]);
    const wanted = credits.filter(
      ({ account_id }) => !taken.some(({ from_account_id }) => from_account_id === account_id),
    );
    const held = await holdsOfAccounts(trx, accounts);
    const generations = await generationsOf(trx, accounts, placed_at);
    const fits = fitHolds(
      {
        total_minor: wanted.reduce((sum, { amount_minor }) => sum + amount_minor, 0),
        uncounted_minor: 0,
      },
      wanted.map(({ account_id, amount_minor }) => ({
        posted_minor: locked.get(account_id)?.posted_minor ?? 0,
        asked_minor: amount_minor,
        is_usable: !generations.get(account_id)?.is_later,
        others: held.filter((hold) => hold.account_id === account_id && hold.cart_id !== cart_id),
      })),
    );
    await shrinkHolds(
      trx,
      fits.flatMap(({ yields }) => yields),
    );
    const kept = before.filter((hold) =>
      wanted.some(
        ({ account_id }, nth) =>
          account_id === hold.account_id && fits[nth]?.amount_minor === hold.amount_minor,
      ),
    );
    await release(
      trx,
      before.filter((hold) => !kept.includes(hold)),
    );
    for (const [nth, { account_id }] of wanted.entries()) {
      const amount_minor = fits[nth]?.amount_minor ?? 0;
      if (amount_minor === 0) continue;
      await postTransfer(trx, {
        idempotency_key: `capture:${order_id}:${account_id}`,
        ...{ type: "capture", from_account_id: account_id, to_account_id: redeemed },
        ...{ currency_code, amount_minor, gift_card_id: cardOf(account_id), order_id },
        hold_id: kept.find((hold) => hold.account_id === account_id)?.id ?? null,
        generation: generations.get(account_id)?.generation ?? null,
      });
    }
    await noteUse(
      trx,
      wanted.filter((_, nth) => fits[nth]?.amount_minor).map(({ account_id }) => account_id),
    );
    return wanted.reduce(
      (sum, { amount_minor }, nth) => sum + amount_minor - (fits[nth]?.amount_minor ?? 0),
      0,
    );
  });
}

async function release(trx: Db, holds: readonly LedgerHold[]): Promise<void> {
  if (!holds.length) return;
  await query(
    trx,
    `UPDATE box_office_ledger_hold SET status = 'released', resolved_at = now(), updated_at = now() WHERE id = ANY (:ids)`,
    { ids: holds.map(({ id }) => id) },
  );
}

/** How often each card had been given anew, by its account, and whether the last time was after a moment. */
async function generationsOf(
  trx: Db,
  accounts: readonly Account[],
  moment: Date,
): Promise<Map<Account, { generation: number; is_later: boolean }>> {
  const cards = await query<{
    id: string;
    currency_code: string;
    generation: number;
    is_later: boolean;
  }>(
    trx,
    `SELECT id, generation, currency_code, EXISTS (
       SELECT FROM box_office_gift_card_event event WHERE event.gift_card_id = card.id AND event.kind = 'balance_set'
         AND event.data ->> 'generation' IS NOT NULL AND event.created_at > :moment) AS is_later
     FROM box_office_gift_card card WHERE id = ANY (:cards)`,
    { cards: accounts.flatMap((account) => cardOf(account) ?? []), moment },
  );
  return new Map(
    cards.map(({ id, currency_code, ...card }) => [cardAccount(id, currency_code), card]),
  );
}
