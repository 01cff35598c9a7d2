import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { resendTicketStep } from "./steps/change-ticket";

/**
 * Sends a valid ticket once more to its participant.
 *
 * @throws 404, `ticket_cancelled`, `ticket_unpaid`
 */
export const resendTicketWorkflow = createWorkflow(
  "box-office-resend-ticket",
  (input: WorkflowData<{ ticket_id: string }>) => {
    const changed = resendTicketStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(changed);
  },
);
