import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketTypeInput } from "../../../modules/ticketing/catalog/types";

type Input = { event_id: string; ticket_type: TicketTypeInput };

/** Adds a ticket type with its offers; the compensation takes it out again. */
export const addTicketTypeStep = createStep(
  "box-office-add-ticket-type-step",
  async ({ event_id, ticket_type }: Input, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const ticket_type_id = await ticketing.catalog.addTicketType(event_id, ticket_type);
    return new StepResponse({ ticket_type_id }, { event_id, ticket_type_id });
  },
  async (added, { container }) => {
    if (!added) return;
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    await ticketing.catalog.removeTicketType(added.event_id, added.ticket_type_id);
  },
);
