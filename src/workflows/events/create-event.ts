import { Modules } from "@medusajs/framework/utils";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { createProductsWorkflow, createRemoteLinkStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { NewEvent } from "../../modules/ticketing/catalog/events";
import { productDetails, TICKET_OPTION, variantDetails } from "./product-plan";
import { attachProductStep } from "./steps/attach-product";
import { createEventStep } from "./steps/create-event";
import { resolveSalesChannelsStep } from "./steps/resolve-sales-channels";
import { updateEventWorkflow } from "./update-event";

export type CreateEventInput = Omit<NewEvent, "handle"> & {
  status: "draft" | "published";
  /** Made from the title when left out. */
  handle?: string;
  /** The store's default channel when left out. */
  sales_channel_ids?: string[];
};

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
    const products = createProductsWorkflow.runAsStep({
      input: transform({ event, channels }, (made) => ({
        products: [newProduct(made.event, made.channels)],
      })),
    });
    attachProductStep(
      transform({ event, products }, (made) => ({
        event_id: made.event.id,
        product: made.products[0] as { id: string; variants: { id: string; title: string }[] },
      })),
    );
    createRemoteLinkStep(
      transform({ event, products }, (made) => [
        {
          [BOX_OFFICE_TICKETING]: { box_office_event_id: made.event.id },
          [Modules.PRODUCT]: { product_id: made.products[0]?.id },
        },
      ]),
    );
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

type EventTree = Parameters<typeof productDetails>[0];

function newProduct(event: EventTree, salesChannelIds: readonly string[]) {
  const variants = [...variantDetails(event).values()];
  return {
    ...productDetails(event),
    description: event.description ?? undefined,
    thumbnail: event.image_url ?? undefined,
    options: [{ title: TICKET_OPTION, values: variants.map((variant) => variant.title) }],
    variants,
    sales_channels: salesChannelIds.map((id) => ({ id })),
  };
}
