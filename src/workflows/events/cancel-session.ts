import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { cancelSessionStep } from "./steps/cancel-event";

/**
 * Cancels one session of an event for good: its tickets are cancelled, its seats come free and its participants are
 * told. Safe to repeat.
 *
 * @throws 404
 */
export const cancelSessionWorkflow = createWorkflow(
  "box-office-cancel-session",
  (input: WorkflowData<{ session_id: string }>) => {
    const cancelled = cancelSessionStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(cancelled);
  },
);
