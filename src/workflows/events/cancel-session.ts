import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { cancelSessionStep } from "./steps/cancel-event";

/**
 * Cancels one session of an event for good: its tickets are cancelled and its seats come free. Safe to repeat.
 *
 * @throws 404
 */
export const cancelSessionWorkflow = createWorkflow(
  "box-office-cancel-session",
  (input: WorkflowData<{ session_id: string }>) => new WorkflowResponse(cancelSessionStep(input)),
);
