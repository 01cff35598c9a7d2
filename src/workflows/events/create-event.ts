import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { NewEvent } from "../../modules/ticketing/catalog/events";
import type { EventTree } from "../../modules/ticketing/catalog/types";
import { handleFrom } from "../../shared/handle";
import { makeEventProductWorkflow } from "./make-event-product";
import { resolveSalesChannelsStep } from "./steps/resolve-sales-channels";
import { updateEventWorkflow } from "./update-event";

export type CreateEventInput = Omit<NewEvent, "handle"> & {
  status: "draft" | "published";
  /** Made from the title when left out. */
  handle?: string;
  /** The store's default channel when left out. */
  sales_channel_ids?: string[];
};

const createEventStep = createStep(
  "box-office-create-event-step",
  async (input: Omit<CreateEventInput, "status" | "sales_channel_ids">, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const handle = input.handle ?? handleFrom(input.title);
    const id = await catalog.createEvent({ ...input, handle });
    const [event] = (await catalog.readEvents([id])) as [EventTree];
    return new StepResponse(event, id);
  },
  async (id, { container }) => {
    if (!id) return;
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    await catalog.discardEvent(id);
  },
);

/**
 * Makes an event with its sessions, ticket types and limits, and the Medusa product with a variant for each offer.
 * All of it or nothing.
 *
 * @returns the event's id
 * @throws `too_many_offers`; 400 for dates out of order, unknown ticket types, a handle that is taken
 */
export const createEventWorkflow = createWorkflow(
  "box-office-create-event",
  (input: WorkflowData<CreateEventInput>) => {
    const channels = resolveSalesChannelsStep(input);
    const event = createEventStep(
      transform(input, ({ status, sales_channel_ids, ...details }) => details),
    );
    makeEventProductWorkflow.runAsStep({
      input: transform({ event, channels }, (made) => ({
        event_id: made.event.id,
        sales_channel_ids: made.channels,
      })),
    });
    when("is-published-at-once", input, ({ status }) => status === "published").then(() => {
      updateEventWorkflow.runAsStep({
        input: transform(event, ({ id }) => ({
          event_id: id,
          changes: { status: "published" as const },
        })),
      });
    });
    return new WorkflowResponse(transform(event, ({ id }) => ({ id })));
  },
);
