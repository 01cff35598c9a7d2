import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { settleOrderStep } from "./steps/settle-order";

export const settleOrderWorkflowId = "box-office-settle-order";

/**
 * Brings an order's seats and tickets to where the order stands. Safe at any time, any number of times, for events
 * that come twice, late or out of order. Orders without tickets are left alone.
 */
export const settleOrderWorkflow = createWorkflow(
  settleOrderWorkflowId,
  (input: WorkflowData<{ order_id: string }>) => new WorkflowResponse(settleOrderStep(input)),
);
