import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import { editingEvent } from "./editing-event";
import { resolveSalesChannelsStep } from "./steps/resolve-sales-channels";
import { type EventChanges, updateEventStep } from "./steps/update-event";

export type UpdateEventInput = {
  event_id: string;
  changes: EventChanges;
  sales_channel_ids?: string[];
};

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
