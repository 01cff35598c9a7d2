import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { eachOrder } from "../orders/each-order";
import { captureOrderWorkflow } from "./capture-order";

type BulkCaptureInput = { order_ids: string[]; captured_by?: string };

const captureOrdersStep = createStep(
  "box-office-capture-orders-step",
  async ({ order_ids, captured_by }: BulkCaptureInput, { container }) =>
    new StepResponse(
      await eachOrder(container, order_ids, "what is reserved could not be taken", (order_id) =>
        captureOrderWorkflow(container).run({ input: { order_id, captured_by } }),
      ),
    ),
);

/** Takes what is reserved for many orders, each by itself: the answer says of each whether it was taken, or why not. */
export const bulkCaptureOrdersWorkflow = createWorkflow(
  "box-office-bulk-capture-orders",
  (input: WorkflowData<BulkCaptureInput>) => new WorkflowResponse(captureOrdersStep(input)),
);
