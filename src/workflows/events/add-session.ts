import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { SessionInput } from "../../modules/ticketing/catalog/types";
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
    const added = addSessionStep(input);
    syncEventProductWorkflow.runAsStep({ input });
    return new WorkflowResponse(added);
  },
);
