import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";

type Input = { event_id: string; ticket_type_id: string };

/** Takes out a ticket type that never sold; the compensation brings it back. */
export const removeTicketTypeStep = createStep(
  "box-office-remove-ticket-type-step",
  async ({ event_id, ticket_type_id }: Input, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const deleted_at = new Date();
    await ticketing.catalog.removeTicketType(event_id, ticket_type_id, deleted_at);
    return new StepResponse(undefined, { ticket_type_id, deleted_at });
  },
  async (removed, { container }) => {
    if (!removed) return;
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    await ticketing.catalog.restorePart(
      "box_office_ticket_type",
      removed.ticket_type_id,
      new Date(removed.deleted_at),
    );
  },
);
