import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { eventLock } from "./event-lock";
import { syncEventProductWorkflow } from "./sync-event-product";

/** The part of a workflow that edits an event: alone with it, and with its product brought into step. */
export function editingEvent<Edited>(
  input: WorkflowData<{ event_id: string }>,
  edit: () => Edited,
): Edited {
  acquireLockStep(transform(input, eventLock));
  const edited = edit();
  syncEventProductWorkflow.runAsStep({ input });
  releaseLockStep(transform(input, eventLock));
  return edited;
}
