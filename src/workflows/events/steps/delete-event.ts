import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";

/** Deletes an event that never sold; the compensation restores it. Returns its product. */
export const deleteEventStep = createStep(
  "box-office-delete-event-step",
  async ({ event_id }: { event_id: string }, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const [event] = await ticketing.catalog.readEvents([event_id]);
    const deleted_at = new Date();
    await ticketing.catalog.deleteEvent(event_id, deleted_at);
    return new StepResponse(
      { product_ids: event?.product_id ? [event.product_id] : [] },
      { event_id, deleted_at },
    );
  },
  async (deleted, { container }) => {
    if (!deleted) return;
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    await ticketing.catalog.restoreEvent(deleted.event_id, new Date(deleted.deleted_at));
  },
);
