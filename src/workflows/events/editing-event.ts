import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { eventLock } from "./event-lock";
import { type SyncEventProductInput, syncEventProductWorkflow } from "./sync-event-product";

/** The part of a workflow that edits an event: alone with it, and with its product brought into step. */
export function editingEvent<Edited>(
  input: WorkflowData<SyncEventProductInput>,
  edit: () => Edited,
): Edited {
  acquireLockStep(transform(input, eventLock));
  const edited = edit();
  syncEventProductWorkflow.runAsStep({ input });
  releaseLockStep(transform(input, eventLock));
  return edited;
}
