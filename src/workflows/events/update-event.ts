import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { EventDetails } from "../../modules/ticketing/catalog/types";
import { notFound } from "../../shared/errors";
import { editingEvent } from "./editing-event";
import { resolveSalesChannelsStep } from "./steps/resolve-sales-channels";

type EventChanges = Partial<EventDetails> & { status?: "draft" | "published" };

export type UpdateEventInput = {
  event_id: string;
  changes: EventChanges;
  sales_channel_ids?: string[];
};

const updateEventStep = createStep(
  "box-office-update-event-step",
  async ({ event_id, changes }: UpdateEventInput, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const [before] = await catalog.readEvents([event_id]);
    if (!before) throw notFound("Event", event_id);
    await catalog.updateEvent(event_id, changes);
    const old = Object.fromEntries(
      Object.keys(changes).map((key) => [key, before[key as keyof EventChanges]]),
    ) as EventChanges;
    return new StepResponse({ product_id: before.product_id }, { event_id, changes: old });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    await catalog.updateEvent(undo.event_id, undo.changes);
  },
);

/**
 * Changes an event, publishes it or takes it off sale, with its product in step.
 *
 * @throws 404, `event_cancelled`; 400 for a handle that is taken
 */
export const updateEventWorkflow = createWorkflow(
  "box-office-update-event",
  (input: WorkflowData<UpdateEventInput>) => {
    editingEvent(input, () => {
      const channels = resolveSalesChannelsStep(input);
      const { product_id } = updateEventStep(input);
      when("channels-change", input, ({ sales_channel_ids }) => !!sales_channel_ids).then(() => {
        updateProductsWorkflow
          .runAsStep({
            input: transform({ channels, product_id }, (data) => ({
              selector: { id: data.product_id ?? "" },
              update: { sales_channels: data.channels.map((id) => ({ id })) },
            })),
          })
          .config({ name: "set-sales-channels" });
      });
    });
    return new WorkflowResponse(input);
  },
);
