import type { MedusaContainer } from "@medusajs/framework/types";
import { type GiftCard, maskedCode } from "../../modules/gift-card/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { toMajor } from "../../shared/money";
import { readCredit } from "./gift-card";

/**
 * A card as its buyer or holder gets it, amounts in decimal major units. What is left of one that was given to somebody else
 * is theirs to know; the order that bought it is its buyer's, since Medusa opens an order to whoever has its id.
 */
export function presentOwnCard(card: GiftCard, customerId: string) {
  const { currency_code, balance_minor, initial_minor, recipient, redeemed_by } = card;
  const isGivenAway = Boolean(recipient.email || redeemed_by);
  return {
    masked_code: maskedCode(card),
    state: card.state,
    is_expired: card.is_expired,
    currency_code,
    initial_amount: toMajor(initial_minor, currency_code),
    balance: isGivenAway ? null : toMajor(balance_minor, currency_code),
    expires_at: card.expires_at,
    order_id: card.customer_id === customerId ? card.order_id : null,
    recipient: { name: recipient.name ?? null, send_at: recipient.send_at ?? null },
  };
}

/**
 * A customer's own credit; who set it and why is the shop's, and orders are their buyers': of a card that became credit one
 * may be somebody else's.
 */
export async function readOwnCredit(container: MedusaContainer, customerId: string) {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const accounts = await readCredit(container, customerId);
  const ids = accounts.flatMap(({ history }) => history.flatMap(({ order_id }) => order_id ?? []));
  const known = ids.length ? await standings.readStandings([...new Set(ids)]) : [];
  const own = new Set(
    known.flatMap(({ order_id, customer_id }) => (customer_id === customerId ? order_id : [])),
  );
  return accounts.map(({ history, ...account }) => ({
    ...account,
    history: history.map(({ at, type, amount, balance_after, order_id, order_code }) => {
      const isOwn = own.has(order_id ?? "");
      return {
        ...{ at, type, amount, balance_after },
        order_id: isOwn ? order_id : null,
        order_code: isOwn ? order_code : null,
      };
    }),
  }));
}
