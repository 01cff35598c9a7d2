import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, emitEventStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { eventLock } from "./event-lock";
import { cancelEventStep } from "./steps/cancel-event";
import { syncEventProductWorkflow } from "./sync-event-product";

/**
 * Cancels an event for good: its tickets are cancelled, its seats come free, its participants are told and its product is a
 * draft again. Safe to repeat.
 *
 * @throws 404
 */
export const cancelEventWorkflow = createWorkflow(
  "box-office-cancel-event",
  (input: WorkflowData<{ event_id: string }>) => {
    acquireLockStep(transform(input, eventLock));
    const cancelled = cancelEventStep(input);
    syncEventProductWorkflow.runAsStep({ input });
    releaseLockStep(transform(input, eventLock));
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(cancelled);
  },
);
