import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import type { TicketTypeInput } from "../../modules/ticketing/catalog/types";
import { eventLock } from "./event-lock";
import { addTicketTypeStep } from "./steps/add-ticket-type";
import { syncEventProductWorkflow } from "./sync-event-product";

/**
 * Adds a ticket type to an event, with a variant at each session.
 *
 * @returns the type's id
 * @throws 404, `event_cancelled`, `too_many_offers`; 400 for a name that is taken
 */
export const addTicketTypeWorkflow = createWorkflow(
  "box-office-add-ticket-type",
  (input: WorkflowData<{ event_id: string; ticket_type: TicketTypeInput }>) => {
    acquireLockStep(transform(input, eventLock));
    const added = addTicketTypeStep(input);
    syncEventProductWorkflow.runAsStep({ input });
    releaseLockStep(transform(input, eventLock));
    return new WorkflowResponse(added);
  },
);
