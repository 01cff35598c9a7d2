import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { settleOrderWorkflow } from "../orders/settle-order";
import { leaseOrderStep, releaseOrderStep } from "../orders/steps/lease-order";
import type { MarkPaidInput } from "./book-payment";
import { bookPaymentStep } from "./steps/book-payment";

/**
 * Marks an order that awaits payment as paid, all of it or a part (A9): the money is authorised and captured, and
 * once all is there its tickets are valid. Marking twice books once.
 *
 * @throws 404, `already_paid`, `order_closed`, `payment_in_progress`; 400 for an amount that can't be
 */
export const markOrderPaidWorkflow = createWorkflow(
  "box-office-mark-order-paid",
  (input: WorkflowData<MarkPaidInput>) => {
    const lease = leaseOrderStep(transform(input, ({ order_id }) => ({ order_id })));
    bookPaymentStep(input);
    releaseOrderStep(lease);
    settleOrderWorkflow.runAsStep({ input: transform(input, ({ order_id }) => ({ order_id })) });
    return new WorkflowResponse(lease);
  },
);
