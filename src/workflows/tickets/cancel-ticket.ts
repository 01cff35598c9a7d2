import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../messages/notices-written";
import { cancelTicketStep } from "./steps/change-ticket";

/**
 * Cancels one ticket for good, frees its seat and tells its participant; the refund is Medusa's (T2, A10).
 *
 * @throws 404, `ticket_cancelled`, `ticket_scanned`
 */
export const cancelTicketWorkflow = createWorkflow(
  "box-office-cancel-ticket",
  (input: WorkflowData<{ ticket_id: string; notify: boolean }>) => {
    const changed = cancelTicketStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(changed);
  },
);
