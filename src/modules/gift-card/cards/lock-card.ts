import { type Db, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { holdsOfAccounts } from "../holds/read-holds";
import { lockAccounts } from "../ledger/lock-accounts";
import { type Account, cardAccount } from "../rules/accounts";
import type { CardState, GiftCard } from "../types";
import { readCard } from "./read-cards";

export type LockedCard = GiftCard & { account_id: Account };

/**
 * Locks a card with its account, and gives it as it is then: so nobody reserves anything of it meanwhile.
 *
 * @param others accounts that value is moved to or from, of the card's currency
 * @throws 404
 */
export async function lockCard(
  trx: Db,
  id: string,
  others: (currencyCode: string) => readonly Account[] = () => [],
): Promise<LockedCard> {
  const { currency_code } = await readCard(trx, id);
  const account_id = cardAccount(id, currency_code);
  await lockAccounts(trx, [account_id, ...others(currency_code)]);
  return { ...(await readCard(trx, id)), account_id };
}

/** @throws `gift_card_not_active` */
export function assertState(card: GiftCard, ...allowed: readonly CardState[]): void {
  if (allowed.includes(card.state)) return;
  throw refusal("gift_card_not_active", `The gift card is ${card.state}`);
}

/**
 * Lets go of what abandoned carts reserve of a locked account, so that all of it can be moved.
 *
 * @throws `gift_card_in_use` while somebody pays with it
 */
export async function freeAccount(trx: Db, account: Account): Promise<void> {
  const holds = (await holdsOfAccounts(trx, [account])).filter(({ amount_minor }) => amount_minor);
  if (holds.some(({ is_firm }) => is_firm)) {
    throw refusal("gift_card_in_use", "A payment is being made with it at this moment");
  }
  if (!holds.length) return;
  await query(
    trx,
    `UPDATE box_office_ledger_hold SET amount_minor = 0, updated_at = now() WHERE id = ANY (:ids)`,
    { ids: holds.map(({ id }) => id) },
  );
}
