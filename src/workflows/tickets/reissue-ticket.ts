import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { reissueTicketStep } from "./steps/change-ticket";

/**
 * Gives a ticket a new QR code and link; the old ones are dead, the new ones go to the participant.
 *
 * @throws 404, `ticket_cancelled`
 */
export const reissueTicketWorkflow = createWorkflow(
  "box-office-reissue-ticket",
  (input: WorkflowData<{ ticket_id: string }>) => {
    const changed = reissueTicketStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(changed);
  },
);
