import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { settleOrderWorkflow } from "../orders/settle-order";
import { underLease } from "../orders/steps/lease-order";
import type { CaptureOrderInput } from "./capture-reserved";
import { finishPaymentsStep } from "./finish-payments";
import { captureReservedStep } from "./steps/capture-reserved";

/**
 * Takes what is reserved for an order (T4): no more than still covers what it costs. Of two clicks the second waits for
 * the first and finds nothing left.
 *
 * @throws 404, `order_closed`, `nothing_reserved`, `capture_failed`, `payment_in_progress`; 400 for an amount that can't be
 */
export const captureOrderWorkflow = createWorkflow(
  "box-office-capture-order",
  (input: WorkflowData<CaptureOrderInput>) => {
    const order = transform(input, ({ order_id }) => ({ order_id }));
    underLease(input, () => {
      captureReservedStep(input);
      finishPaymentsStep(order);
    });
    settleOrderWorkflow.runAsStep({ input: order });
    return new WorkflowResponse(order);
  },
);
