import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { SessionInput } from "../../modules/ticketing/catalog/types";
import { editingEvent } from "./editing-event";
import { updateSessionStep } from "./steps/update-session";

/**
 * Changes a session's times, name or limits, with its variants named after it.
 *
 * @throws 404, `event_cancelled`, `capacity_below_claimed`; 400 for dates out of order
 */
export const updateSessionWorkflow = createWorkflow(
  "box-office-update-session",
  (
    input: WorkflowData<{ event_id: string; session_id: string; changes: Partial<SessionInput> }>,
  ) => {
    editingEvent(input, () => updateSessionStep(input));
    return new WorkflowResponse(input);
  },
);
