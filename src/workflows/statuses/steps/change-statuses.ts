import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { eachOrder } from "../../orders/each-order";
import { changeOrderStatusWorkflow } from "../change-order-status";
import type { ChangeStatusInput } from "./plan-status-change";

export type BulkChangeInput = Pick<
  ChangeStatusInput,
  "status_id" | "user_id" | "notify" | "reason"
> & {
  order_ids: string[];
};

export const changeStatusesStep = createStep(
  "box-office-change-statuses-step",
  async ({ order_ids, ...change }: BulkChangeInput, { container }) =>
    new StepResponse(
      await eachOrder(container, order_ids, "its status could not be changed", (order_id) =>
        changeOrderStatusWorkflow(container).run({ input: { ...change, order_id } }),
      ),
    ),
);
