import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { LINES_TO_LOWER } from "../../shared/lines-to-lower";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { type SettleInput, settleOrderStep } from "./steps/settle-order";

const settleOrderWorkflowId = "box-office-settle-order";

/**
 * Brings an order's status, seats and tickets to where the order stands. Safe at any time, any number of times, for
 * events that come twice, late or out of order.
 */
export const settleOrderWorkflow = createWorkflow(
  settleOrderWorkflowId,
  (input: WorkflowData<SettleInput>) => {
    const settled = settleOrderStep(input);
    when({ settled }, ({ settled }) => settled.has_news).then(() => {
      emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    });
    when("box-office-lines-to-lower", { settled }, ({ settled }) => settled.lowers).then(() => {
      emitEventStep({ eventName: LINES_TO_LOWER, data: {} }).config({ name: "lines-to-lower" });
    });
    return new WorkflowResponse(settled);
  },
);
