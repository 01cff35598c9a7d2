import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { cancelEventStep } from "./steps/cancel-event";
import { syncEventProductWorkflow } from "./sync-event-product";

/**
 * Cancels an event for good: its tickets are cancelled, its seats come free and its product is a draft again.
 * Safe to repeat.
 *
 * @throws 404
 */
export const cancelEventWorkflow = createWorkflow(
  "box-office-cancel-event",
  (input: WorkflowData<{ event_id: string }>) => {
    const cancelled = cancelEventStep(input);
    syncEventProductWorkflow.runAsStep({ input });
    return new WorkflowResponse(cancelled);
  },
);
