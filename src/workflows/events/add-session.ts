import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import type { SessionInput } from "../../modules/ticketing/catalog/types";
import { eventLock } from "./event-lock";
import { addSessionStep } from "./steps/add-session";
import { syncEventProductWorkflow } from "./sync-event-product";

/**
 * Adds a session to an event, with a variant for each ticket type.
 *
 * @returns the session's id
 * @throws 404, `event_cancelled`, `too_many_offers`; 400 for dates out of order or unknown ticket types
 */
export const addSessionWorkflow = createWorkflow(
  "box-office-add-session",
  (input: WorkflowData<{ event_id: string; session: SessionInput }>) => {
    acquireLockStep(transform(input, eventLock));
    const added = addSessionStep(input);
    syncEventProductWorkflow.runAsStep({ input });
    releaseLockStep(transform(input, eventLock));
    return new WorkflowResponse(added);
  },
);
