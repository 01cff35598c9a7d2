import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_GIFT_CARD } from "../../modules/gift-card";
import { toMinor } from "../../shared/money";
import { cardMoves } from "../orders/money/card-moves";
import type { Order } from "../orders/read/read-order";

/**
 * Gives cards and credit what their order says that they have back, each part once, whatever was done of it before. What
 * the order says is the truth, and this follows.
 */
export async function returnToCards(
  container: MedusaContainer,
  order: Pick<Order<"money">, "order_id" | "currency_code" | "credit_lines">,
  by: { actor_id: string | null; reason: string | null } = { actor_id: null, reason: null },
): Promise<void> {
  const back = cardMoves(order).filter(({ refunds }) => refunds.length > 0);
  if (!back.length) return;
  const { ledger } = container.resolve(BOX_OFFICE_GIFT_CARD);
  const captures = await ledger.capturesOfOrders([order.order_id]);
  for (const { account_id, given } of back) {
    const capture = captures.find(({ from_account_id }) => from_account_id === account_id);
    if (!capture) continue;
    // What could not be had of it when the order was placed was never there to go back.
    const until_minor = Math.min(toMinor(given, order.currency_code), capture.amount_minor);
    await ledger.refundCapture({ capture_id: capture.id, until_minor, ...by });
  }
}
