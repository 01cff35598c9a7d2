import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { underLease } from "../orders/steps/lease-order";
import { meetDeadlineStep } from "./steps/meet-deadline";

/**
 * Acts on the deadline of one order by invoice (A4), under its lease, so that nobody pays it meanwhile: it is cancelled, its
 * places are free and its invoices void, or it is marked as overdue. See the step.
 *
 * @throws 404, `payment_in_progress`, `completion_in_progress`
 */
export const meetDeadlineWorkflow = createWorkflow(
  "box-office-meet-deadline",
  (input: WorkflowData<{ order_id: string }>) => {
    underLease(input, () => meetDeadlineStep(input));
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(input);
  },
);
