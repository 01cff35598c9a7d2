import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { type Account, cardOf } from "../../modules/gift-card/rules/accounts";
import {
  type GiftCard,
  type LedgerHold,
  type LostLine,
  maskedCode,
} from "../../modules/gift-card/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { toMajor, toMinor } from "../../shared/money";
import { type CardCart, dueForCards, readCardCart } from "../../workflows/gift-cards/card-cart";

/** What has become of a cart's cards without its buyer's doing. */
export type CartNotice = {
  code:
    | "gift_card_removed"
    | "gift_card_reduced"
    | "gift_cards_not_paid_for"
    | "gift_card_amount_lost";
  gift_card_id: string | null;
  message: string;
};

/**
 * What a cart's cards and its buyer's credit pay, and what is left to pay, decimal major units. What is left of the credit
 * is its owner's to know: null to whoever else has the cart's id.
 */
export async function presentCartCards(
  container: MedusaContainer,
  cartId: string,
  callerId: string | undefined,
) {
  const { cards, holds, ledger, wishes } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const [cart, held, dropped, lost, { card_buys_card }] = await Promise.all([
    readCardCart(container, cartId),
    holds.holdsOfCart(cartId),
    holds.droppedOfCart(cartId),
    wishes.lostLinesOf(cartId),
    container.resolve(BOX_OFFICE_SETTINGS).readSettings("gift-cards"),
  ]);
  if (!cart) throw new Error(`Cart ${cartId} is gone`);
  const accounts = held.map(({ account_id }) => account_id);
  const [balances, all, named] = await Promise.all([
    ledger.balancesOf(accounts),
    holds.holdsOfAccounts(accounts),
    cards.readCards([...accounts, ...dropped].flatMap((account) => cardOf(account) ?? [])),
  ]);
  const { currency_code } = cart;
  const total_due = toMajor(toMinor(MathBN.max(0, cart.total), currency_code), currency_code);
  const parts = held.map((hold) => {
    const posted = balances.find(({ account_id }) => account_id === hold.account_id);
    const elsewhere = all
      .filter(({ account_id, cart_id, is_firm }) => {
        return account_id === hold.account_id && cart_id !== cartId && is_firm;
      })
      .reduce((sum, { amount_minor }) => sum + amount_minor, 0);
    const left = (posted?.balance_minor ?? 0) - elsewhere - hold.amount_minor;
    return {
      ...hold,
      remaining_minor: Math.max(0, left),
      applied: toMajor(hold.amount_minor, currency_code),
      remaining_after: toMajor(Math.max(0, left), currency_code),
    };
  });
  const credit = parts.find(({ account_id }) => cardOf(account_id) === null);
  return {
    gift_cards: parts.flatMap(({ account_id, applied, remaining_after }) => {
      const card = cardNamed(named, account_id);
      return card ? [{ id: card.id, masked_code: maskedCode(card), applied, remaining_after }] : [];
    }),
    customer_credit: credit
      ? {
          applied: credit.applied,
          remaining_after: callerId === cart.customer_id ? credit.remaining_after : null,
        }
      : null,
    notices: [
      ...dropped.map((account) => removed(cardNamed(named, account))),
      ...parts
        .filter((part) => total_due > 0 && isReduced(part))
        .map((part) => reduced(cardNamed(named, part.account_id))),
      ...lost.filter(({ line_item_id }) => !isOn(cart, line_item_id)).map(lostAmount),
      ...(held.length && !card_buys_card && MathBN.gt(dueForCards(cart), 0) ? [NOT_PAID_FOR] : []),
    ],
    total_due,
    currency_code,
  };
}

const cardNamed = (cards: readonly GiftCard[], account: Account) =>
  cards.find(({ id }) => id === cardOf(account));

const isReduced = (hold: LedgerHold & { remaining_minor: number }): boolean =>
  hold.remaining_minor === 0 && hold.amount_minor < hold.peak_minor;

const nameOf = (card: GiftCard | undefined) =>
  card ? `The gift card ${maskedCode(card)}` : "Your credit";

const removed = (card: GiftCard | undefined): CartNotice => ({
  code: "gift_card_removed",
  gift_card_id: card?.id ?? null,
  message: `${nameOf(card)} can't pay for this any more and was taken off the cart`,
});

const reduced = (card: GiftCard | undefined): CartNotice => ({
  code: "gift_card_reduced",
  gift_card_id: card?.id ?? null,
  message: `${nameOf(card)} pays less than before: there is no more left of it`,
});

const NOT_PAID_FOR: CartNotice = {
  code: "gift_cards_not_paid_for",
  gift_card_id: null,
  message: "Gift cards are not paid for with gift cards or credit",
};

const isOn = ({ items }: CardCart, lineItemId: string): boolean =>
  (items ?? []).some((item) => item?.id === lineItemId);

const lostAmount = ({ title, amount_minor, currency_code }: LostLine): CartNotice => ({
  code: "gift_card_amount_lost",
  gift_card_id: null,
  message:
    `${title} of ${toMajor(amount_minor, currency_code)} ${currency_code.toUpperCase()} is not in the cart any more, ` +
    "since its region has changed: choose an amount again",
});
