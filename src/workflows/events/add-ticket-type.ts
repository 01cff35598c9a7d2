import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { TicketTypeInput } from "../../modules/ticketing/catalog/types";
import { editingEvent } from "./editing-event";

type Input = { event_id: string; ticket_type: TicketTypeInput };

const addTicketTypeStep = createStep(
  "box-office-add-ticket-type-step",
  async ({ event_id, ticket_type }: Input, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const ticket_type_id = await catalog.addTicketType(event_id, ticket_type);
    return new StepResponse({ ticket_type_id }, { event_id, ticket_type_id });
  },
  async (added, { container }) => {
    if (!added) return;
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    await catalog.removeTicketType(added.event_id, added.ticket_type_id);
  },
);

/**
 * Adds a ticket type to an event, with a variant at each session.
 *
 * @returns the type's id
 * @throws 404, `event_cancelled`, `too_many_offers`; 400 for a name that is taken
 */
export const addTicketTypeWorkflow = createWorkflow(
  "box-office-add-ticket-type",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(editingEvent(input, () => addTicketTypeStep(input))),
);
