import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { cardOf } from "../../modules/gift-card/rules/accounts";
import { maskedCode } from "../../modules/gift-card/types";
import { toMajor, toMinor } from "../../shared/money";
import { cardMoves } from "../../workflows/orders/money/card-moves";
import type { Order } from "../../workflows/orders/read/read-order";

/** The gift cards that paid an order, and its customer's credit, with what went back to each: decimal major units. */
export async function presentCardPayments(
  container: MedusaContainer,
  order: Pick<Order<"money">, "credit_lines" | "currency_code" | "is_closed">,
) {
  const moves = cardMoves(order);
  const ids = moves.flatMap(({ account_id }) => cardOf(account_id) ?? []);
  const cards = ids.length
    ? await container.resolve(BOX_OFFICE_GIFT_CARD).cards.readCards(ids)
    : [];
  const major = (amount: Parameters<typeof toMinor>[0]) =>
    toMajor(toMinor(amount, order.currency_code), order.currency_code);
  return moves.map(({ account_id, paid, given }) => {
    const card = cards.find(({ id }) => id === cardOf(account_id));
    return {
      /** Of the customer's credit neither. */
      gift_card_id: card?.id ?? null,
      masked_code: card ? maskedCode(card) : null,
      amount: major(paid),
      // What Medusa cancels they have back, though it keeps what they paid.
      amount_given_back: major(order.is_closed ? paid : given),
    };
  });
}
