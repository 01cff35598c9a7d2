import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { editingEvent } from "./editing-event";

type Input = { event_id: string; ticket_type_id: string };

const removeTicketTypeStep = createStep(
  "box-office-remove-ticket-type-step",
  async ({ event_id, ticket_type_id }: Input, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const deleted_at = new Date();
    await catalog.removeTicketType(event_id, ticket_type_id, deleted_at);
    return new StepResponse(undefined, { ticket_type_id, deleted_at });
  },
  async (removed, { container }) => {
    if (!removed) return;
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    await catalog.restoreTicketType(removed.ticket_type_id, new Date(removed.deleted_at));
  },
);

/**
 * Takes a ticket type that never sold out of an event, with its variants.
 *
 * @throws 404, `has_sales`, `event_cancelled`; 400 for the event's last type
 */
export const removeTicketTypeWorkflow = createWorkflow(
  "box-office-remove-ticket-type",
  (input: WorkflowData<Input>) => {
    editingEvent(input, () => removeTicketTypeStep(input));
    return new WorkflowResponse(input);
  },
);
