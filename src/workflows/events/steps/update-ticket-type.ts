import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketTypeInput } from "../../../modules/ticketing/catalog/types";
import { notFound } from "../../../shared/errors";

type Input = { event_id: string; ticket_type_id: string; changes: Partial<TicketTypeInput> };

/** Changes a ticket type; the compensation gives it the old values. Returns the variants that it is sold as. */
export const updateTicketTypeStep = createStep(
  "box-office-update-ticket-type-step",
  async ({ event_id, ticket_type_id, changes }: Input, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const [event] = await ticketing.catalog.readEvents([event_id]);
    const before = event?.ticket_types.find(({ id }) => id === ticket_type_id);
    if (!event || !before) throw notFound("Ticket type", ticket_type_id);

    await ticketing.catalog.updateTicketType(event_id, ticket_type_id, changes);
    const old = Object.fromEntries(
      Object.keys(changes).map((key) => [key, before[key as keyof TicketTypeInput]]),
    ) as Partial<TicketTypeInput>;
    const variant_ids = event.sessions
      .flatMap((session) => session.ticket_offers)
      .filter((offer) => offer.ticket_type_id === ticket_type_id)
      .flatMap((offer) => offer.variant_id ?? []);
    return new StepResponse({ variant_ids }, { event_id, ticket_type_id, changes: old });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    await ticketing.catalog.updateTicketType(undo.event_id, undo.ticket_type_id, undo.changes);
  },
);
