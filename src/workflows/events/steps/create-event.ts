import { toHandle } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { NewEvent } from "../../../modules/ticketing/catalog/events";
import type { EventTree } from "../../../modules/ticketing/catalog/types";
import { readableCode } from "../../../shared/codes";

/** Makes the event as a draft; the compensation leaves no trace of it. */
export const createEventStep = createStep(
  "box-office-create-event-step",
  async (input: Omit<NewEvent, "handle"> & { handle?: string }, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const handle =
      input.handle ??
      `${toHandle(input.title) || "event"}-${readableCode({ groups: 2, of: 3 }).toLowerCase()}`;
    const id = await ticketing.catalog.createEvent({ ...input, handle });
    const [event] = (await ticketing.catalog.readEvents([id])) as [EventTree];
    return new StepResponse(event, id);
  },
  async (id, { container }) => {
    if (!id) return;
    await container.resolve(BOX_OFFICE_TICKETING).catalog.discardEvent(id);
  },
);
