import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { changeOrder } from "../../orders/change/change-order";
import { fitCollections } from "../../orders/change/fit-collections";
import { settleOrderWorkflow } from "../../orders/settle-order";
import { dueAgain } from "../due-again";
import type { ChangeStatusInput } from "./plan-status-change";

/**
 * What was given back of an order while it was cancelled is due again before it is cancelled no more: it is never had for
 * nothing (DESIGN.md, *Money after the fact*). Nothing to compensate: of a cancelled order nothing is asked for.
 *
 * @throws `order_change_open`
 */
export const askAgainStep = createStep(
  "box-office-ask-again-step",
  async ({ order_id }: ChangeStatusInput, { container }) => {
    const again = (await dueAgain(container, [order_id])).get(order_id);
    if (again) {
      await changeOrder(container, order_id, again.actions);
      await fitCollections(container, order_id);
      await settleOrderWorkflow(container).run({ input: { order_id } });
    }
    return new StepResponse(undefined);
  },
);
