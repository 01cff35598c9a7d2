import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { eachOrder } from "../orders/each-order";
import { type RefundInput, refundOrderWorkflow } from "./refund-order";

type Input = Pick<RefundInput, "mode" | "reason" | "user_id"> & {
  /** Each once; without an amount all that it owes. */
  orders: Pick<RefundInput, "order_id" | "amount" | "amount_owed">[];
};

const refundOrdersStep = createStep(
  "box-office-refund-orders-step",
  async ({ orders, ...how }: Input, { container }) => {
    const asked = new Map(orders.map((order) => [order.order_id, order]));
    const refund = (order_id: string) =>
      refundOrderWorkflow(container).run({
        input: { ...how, ...asked.get(order_id), order_id },
      });
    const failed = "its money could not be given back";
    return new StepResponse(await eachOrder(container, [...asked.keys()], failed, refund));
  },
);

/** Ends what many orders owe back, each by itself: the answer says of each whether it was done, or why not. */
export const refundOrdersWorkflow = createWorkflow(
  "box-office-refund-orders",
  (input: WorkflowData<Input>) => new WorkflowResponse(refundOrdersStep(input)),
);
