import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { editingEvent } from "./editing-event";
import { cancelEventStep } from "./steps/cancel-event";

/**
 * Cancels an event for good: its tickets are cancelled, its seats come free, its participants are told and its product is a
 * draft again. Safe to repeat.
 *
 * @throws 404
 */
export const cancelEventWorkflow = createWorkflow(
  "box-office-cancel-event",
  (input: WorkflowData<{ event_id: string }>) => {
    const cancelled = editingEvent(input, () => cancelEventStep(input));
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(cancelled);
  },
);
