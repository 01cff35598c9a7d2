import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { refundPaymentsWorkflow } from "@medusajs/medusa/core-flows";
import { refusal } from "../../../shared/errors";
import { paymentsOf } from "../../orders/money/collections";
import { keptOf } from "../../orders/money/figures";
import { readOrder } from "../../orders/read/read-order";

type ReturnMoneyInput = {
  order_id: string;
  user_id: string;
  /** Medusa's cancellation has just asked the provider. */
  was_tried: boolean;
};

/**
 * Sees to it that an order's money went back: Medusa's cancellation logs a refund that the provider refused and goes on,
 * and its own refund of a cancelled order gives the money back and then fails. Who deletes the order has to know, and
 * deletes it again to have it tried again. Where the order was paid in parts and refunded between, Medusa books the
 * second refund of a payment no more; the money still goes back.
 *
 * @throws `refund_failed`
 */
export const returnMoneyStep = createStep(
  "box-office-return-money-step",
  async ({ order_id, user_id, was_tried }: ReturnMoneyInput, { container }) => {
    const kept = was_tried ? [] : await paymentsKept(container, order_id);
    if (kept.length) {
      // By itself: as a part of the deletion its booking would be undone when that fails, with the money gone back.
      await refundPaymentsWorkflow(container).run({
        input: kept.map(({ id, amount }) => ({ payment_id: id, amount, created_by: user_id })),
      });
    }
    const left = await paymentsKept(container, order_id);
    if (left.length) {
      const sums = left.map(
        ({ amount, currency_code }) => `${amount} ${currency_code.toUpperCase()}`,
      );
      throw refusal(
        "refund_failed",
        `The order is cancelled, and ${sums.join(", ")} could not be given back; delete it again to try once more`,
      );
    }
    return new StepResponse(undefined);
  },
);

/** The order's payments of which something was captured and not given back, with how much. */
async function paymentsKept(container: MedusaContainer, orderId: string) {
  const order = await readOrder(container, orderId, "money");
  return paymentsOf(order ?? {})
    .map((payment) => ({ ...payment, amount: keptOf(payment) }))
    .filter(({ amount }) => MathBN.gt(amount, 0));
}
