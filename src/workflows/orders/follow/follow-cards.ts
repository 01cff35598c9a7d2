import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../../modules/gift-card";
import type { LedgerTransfer } from "../../../modules/gift-card/types";
import { CARD_CREDIT } from "../../../shared/card-credit";
import type { OrderReading } from "../read/read-order";
import { type Follower, NOTHING } from "./follower";

/**
 * What gift cards and credit paid of an order is taken when it is placed, and goes back to them when Medusa cancels it for
 * good. Each once, whatever comes again.
 */
export const followCards: Follower = async (container, orderId) => async (order) => {
  if (order.is_gone || !isPaidByCard(order)) return NOTHING;
  const { holds, ledger } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const { cart_id, currency_code, is_closed } = order;
  const before = await ledger.capturesOfOrders([orderId]);
  if (is_closed) {
    if (cart_id && !before.length) await holds.releaseCart(cart_id);
    await giveBack(container, before);
    return NOTHING;
  }
  if (cart_id && !before.length) {
    await holds.captureHolds({ cart_id, order_id: orderId, currency_code });
  }
  return NOTHING;
};

const isPaidByCard = ({ credit_lines }: OrderReading) =>
  credit_lines.some(({ reference }) => reference === CARD_CREDIT);

async function giveBack(
  container: MedusaContainer,
  captures: readonly LedgerTransfer[],
): Promise<void> {
  const { ledger } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const given = await ledger.refundsOf(captures.map(({ id }) => id));
  for (const { id, amount_minor } of captures) {
    const left = amount_minor - (given.get(id) ?? 0);
    if (left > 0) {
      await ledger.refundCapture({ capture_id: id, amount_minor: left, key: "order-cancelled" });
    }
  }
}
