import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { changeOrder } from "../../orders/change/change-order";
import { fitCollections } from "../../orders/change/fit-collections";
import {
  CREDIT_FIELDS,
  type CreditLine,
  type OrderOfCredits,
  reverseRefunds,
} from "../../orders/change/reverse-refunds";
import { paymentsOf, present } from "../../orders/money/collections";
import { readOrder } from "../../orders/read/read-order";
import { settleOrderWorkflow } from "../../orders/settle-order";
import type { ChangeStatusInput } from "./plan-status-change";

/**
 * What was given back of an order while it was cancelled is due again before it is cancelled no more: it is never had for
 * nothing (DESIGN.md, *Money after the fact*). Medusa wrote that off; its credit line is taken back, once for each time
 * that the order was cancelled. Nothing to compensate: of a cancelled order nothing is asked for.
 *
 * @throws `order_change_open`
 */
export const askAgainStep = createStep(
  "box-office-ask-again-step",
  async ({ order_id }: ChangeStatusInput, { container }) => {
    const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
    const [order, [cancellation]] = await Promise.all([
      readOrder(container, order_id, "money"),
      log.lastMoves([order_id], "into_cancelled"),
    ]);
    if (!order || !cancellation || order.refunded_minor === 0) return new StepResponse(undefined);

    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: CREDIT_FIELDS,
      filters: { id: order_id },
    });
    const credited = data[0] as unknown as Credited;
    const taken_back = present(credited.credit_lines)
      .filter(({ reference_id }) => reference_id === cancellation.id)
      .map((line) => line.amount);
    const sinceThen = paymentsOf(order)
      .flatMap(({ refunds }) => present(refunds))
      .filter(({ created_at }) => new Date(created_at) >= cancellation.created_at);
    // What was taken back of it stands there as an amount below zero.
    const amount = MathBN.sum(0, ...sinceThen.map((refund) => refund.amount), ...taken_back);
    const actions = reverseRefunds(credited, amount, order.refunded_minor, cancellation.id);
    if (actions.length) {
      await changeOrder(container, order_id, actions);
      await fitCollections(container, order_id);
      await settleOrderWorkflow(container).run({ input: { order_id } });
    }
    return new StepResponse(undefined);
  },
);

type Credited = OrderOfCredits & {
  credit_lines?: ((CreditLine & { reference_id?: string | null }) | null)[] | null;
};
