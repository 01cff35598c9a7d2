import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { EventDetails } from "../../../modules/ticketing/catalog/types";
import { notFound } from "../../../shared/errors";

export type EventChanges = Partial<EventDetails> & { status?: "draft" | "published" };
type Input = { event_id: string; changes: EventChanges };

/** Changes an event's own fields; the compensation gives it the old ones. */
export const updateEventStep = createStep(
  "box-office-update-event-step",
  async ({ event_id, changes }: Input, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const [before] = await ticketing.catalog.readEvents([event_id]);
    if (!before) throw notFound("Event", event_id);
    await ticketing.catalog.updateEvent(event_id, changes);
    const old = Object.fromEntries(
      Object.keys(changes).map((key) => [key, before[key as keyof EventChanges]]),
    ) as EventChanges;
    return new StepResponse({ product_id: before.product_id }, { event_id, changes: old });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    await ticketing.catalog.updateEvent(undo.event_id, undo.changes);
  },
);
