import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { moveTicketStep } from "./steps/change-ticket";

/**
 * Moves a ticket to another session of its event, where there is a place, and tells its participant.
 *
 * @throws 404, `seats_unavailable`, `sales_closed`, `ticket_cancelled`, `ticket_scanned`, `same_session`
 */
export const moveTicketWorkflow = createWorkflow(
  "box-office-move-ticket",
  (input: WorkflowData<{ ticket_id: string; session_id: string }>) => {
    const changed = moveTicketStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(changed);
  },
);
