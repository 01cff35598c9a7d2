import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import type { SessionInput } from "../../modules/ticketing/catalog/types";
import { eventLock } from "./event-lock";
import { updateSessionStep } from "./steps/update-session";
import { syncEventProductWorkflow } from "./sync-event-product";

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
    acquireLockStep(transform(input, eventLock));
    updateSessionStep(input);
    syncEventProductWorkflow.runAsStep({ input });
    releaseLockStep(transform(input, eventLock));
    return new WorkflowResponse(input);
  },
);
