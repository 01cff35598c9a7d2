import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_GIFT_CARD } from "../../../modules/gift-card";
import type { Account } from "../../../modules/gift-card/rules/accounts";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { toMajor, toMinor } from "../../../shared/money";
import { creditRefunds } from "../../gift-cards/credit-refunds";
import { returnToCards } from "../../gift-cards/return-to-cards";
import { cardMoves } from "../money/card-moves";
import { type OrderReading, readOrder } from "../read/read-order";
import { type Follower, NOTHING } from "./follower";

/**
 * What gift cards and credit paid of an order is taken when it is placed, and goes back to them as the order
 * says, and whole when Medusa cancels it for good, or its completion took it back after all. Each once, whatever comes again;
 * what was cancelled while it was taken is looked at again.
 */
export const followCards: Follower = async (container, orderId) => async (order) => {
  const { holds, ledger } = container.resolve(BOX_OFFICE_GIFT_CARD);
  if (order.is_gone) {
    await giveBack(container, orderId);
    return NOTHING;
  }
  await creditRefunds(container, order);
  const credits = creditsOf(order);
  if (!credits.length) return NOTHING;
  const captures = await ledger.capturesOfOrders([orderId]);
  if (order.is_closed) {
    if (order.cart_id && !captures.length) await holds.releaseCart(order.cart_id);
    await giveBack(container, orderId);
  } else {
    if (captures.length < credits.length) {
      await take(container, order, credits);
      const now = await readOrder(container, orderId);
      if (!now || now.is_closed) return "stale";
    }
    await returnToCards(container, order);
  }
  await lookAtPurchasesAgain(container, orderId);
  return NOTHING;
};

/** A card that had outlived its purchase because it was spent ends with it after all once its money is back. */
async function lookAtPurchasesAgain(container: MedusaContainer, orderId: string): Promise<void> {
  const { notices } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const { orders } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  for (const id of await notices.spentPurchasesOf(orderId)) {
    if (id !== orderId) await orders.markOrder(id);
  }
}

type Credit = { account_id: Account; amount_minor: number };

const creditsOf = (order: OrderReading): Credit[] =>
  cardMoves(order).map(({ account_id, paid }) => ({
    account_id,
    amount_minor: toMinor(paid, order.currency_code),
  }));

async function take(
  container: MedusaContainer,
  { order_id, cart_id, currency_code, placed_at }: OrderReading,
  credits: readonly Credit[],
): Promise<void> {
  const { holds } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const missing = await holds.captureHolds({
    // What has no cart holds nothing.
    cart_id: cart_id ?? order_id,
    ...{ order_id, currency_code, credits, placed_at },
  });
  if (missing === 0) return;
  const amount = toMajor(missing, currency_code);
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(
      `Box office: ${amount} ${currency_code} of order ${order_id} are on no gift card any more`,
    );
}

async function giveBack(container: MedusaContainer, orderId: string): Promise<void> {
  const { ledger } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const captures = await ledger.capturesOfOrders([orderId]);
  for (const { id, amount_minor } of captures) {
    await ledger.refundCapture({ capture_id: id, until_minor: amount_minor });
  }
}
