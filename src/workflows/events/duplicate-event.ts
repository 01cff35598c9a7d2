import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { createEventWorkflow } from "./create-event";
import { copySharedPoolsStep } from "./steps/copy-shared-pools";
import { readEventToCopyStep } from "./steps/read-event-to-copy";

/**
 * Makes a draft that is like another event: sessions, ticket types, limits and channels, nothing sold.
 *
 * @returns the new event's id
 * @throws 404
 */
export const duplicateEventWorkflow = createWorkflow(
  "box-office-duplicate-event",
  (input: WorkflowData<{ event_id: string }>) => {
    const original = readEventToCopyStep(input);
    const copy = createEventWorkflow.runAsStep({ input: original });
    copySharedPoolsStep(
      transform({ input, copy }, (made) => ({ from: made.input.event_id, to: made.copy.id })),
    );
    return new WorkflowResponse(copy);
  },
);
