import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import { eventLock } from "./event-lock";
import { removeTicketTypeStep } from "./steps/remove-ticket-type";
import { syncEventProductWorkflow } from "./sync-event-product";

/**
 * Takes a ticket type that never sold out of an event, with its variants.
 *
 * @throws 404, `has_sales`, `event_cancelled`; 400 for the event's last type
 */
export const removeTicketTypeWorkflow = createWorkflow(
  "box-office-remove-ticket-type",
  (input: WorkflowData<{ event_id: string; ticket_type_id: string }>) => {
    acquireLockStep(transform(input, eventLock));
    removeTicketTypeStep(input);
    syncEventProductWorkflow.runAsStep({ input });
    releaseLockStep(transform(input, eventLock));
    return new WorkflowResponse(input);
  },
);
