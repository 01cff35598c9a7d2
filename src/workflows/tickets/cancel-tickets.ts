import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { cancelTicketsStep } from "./steps/change-ticket";

/**
 * Cancels tickets for good, frees their seats and tells their participants; the refund is Medusa's (A10). Each is
 * cancelled by itself: the answer says of each whether it was, or why not.
 */
export const cancelTicketsWorkflow = createWorkflow(
  "box-office-cancel-tickets",
  (input: WorkflowData<{ ticket_ids: string[]; notify: boolean }>) => {
    const changed = cancelTicketsStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(changed);
  },
);
