import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { eventLock } from "./event-lock";
import { removeSessionStep } from "./steps/remove-session";
import { syncEventProductWorkflow } from "./sync-event-product";

/**
 * Takes a session that never sold out of an event, with its variants.
 *
 * @throws 404, `has_sales`, `event_cancelled`; 400 for the event's last session
 */
export const removeSessionWorkflow = createWorkflow(
  "box-office-remove-session",
  (input: WorkflowData<{ event_id: string; session_id: string }>) => {
    acquireLockStep(transform(input, eventLock));
    removeSessionStep(input);
    syncEventProductWorkflow.runAsStep({ input });
    releaseLockStep(transform(input, eventLock));
    return new WorkflowResponse(input);
  },
);
