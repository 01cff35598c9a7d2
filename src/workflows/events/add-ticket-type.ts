import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { TicketTypeInput } from "../../modules/ticketing/catalog/types";
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
    const added = addTicketTypeStep(input);
    syncEventProductWorkflow.runAsStep({ input });
    return new WorkflowResponse(added);
  },
);
