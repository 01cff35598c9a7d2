import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketingModuleService } from "../../../modules/ticketing/service";

/** Deletes an event that never sold; the compensation restores it. Returns its product. */
export const deleteEventStep = createStep(
  "box-office-delete-event-step",
  async ({ event_id }: { event_id: string }, { container }) => {
    const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
    const [event] = await ticketing.readEvents([event_id]);
    await ticketing.deleteEvent(event_id);
    return new StepResponse({ product_ids: event?.product_id ? [event.product_id] : [] }, event_id);
  },
  async (event_id, { container }) => {
    if (!event_id) return;
    await container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING).restoreEvent(event_id);
  },
);
