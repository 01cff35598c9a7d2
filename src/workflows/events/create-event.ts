import { Modules, toHandle } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { createProductsWorkflow, createRemoteLinkStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { NewEvent } from "../../modules/ticketing/catalog/events";
import type { EventTree } from "../../modules/ticketing/catalog/types";
import { readableCode } from "../../shared/codes";
import { productDetails, TICKET_OPTION, variantDetails } from "./product-plan";
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
    const handle =
      input.handle ??
      `${toHandle(input.title) || "event"}-${readableCode({ groups: 2, of: 3 }).toLowerCase()}`;
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

type MadeProduct = { id: string; variants: { id: string; title: string }[] };

/** Ties a new event to its product and each offer to its variant, which it knows by its unique title. */
const attachProductStep = createStep(
  "box-office-attach-product-step",
  async ({ event_id, product }: { event_id: string; product: MadeProduct }, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const variantByTitle = new Map(product.variants.map(({ id, title }) => [title, id]));
    const [event] = await catalog.readEvents([event_id]);
    const pairs = [...(event ? variantDetails(event) : [])].map(([offer_id, variant]) => ({
      offer_id,
      variant_id: variantByTitle.get(variant.options[TICKET_OPTION]) as string,
    }));
    await catalog.attachProduct(event_id, product.id, pairs);
    return new StepResponse(undefined);
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
    const products = createProductsWorkflow.runAsStep({
      input: transform({ event, channels }, (made) => ({
        products: [newProduct(made.event, made.channels)],
      })),
    });
    attachProductStep(
      transform({ event, products }, (made) => ({
        event_id: made.event.id,
        product: made.products[0] as MadeProduct,
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
