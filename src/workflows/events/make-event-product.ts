import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { createProductsWorkflow, createRemoteLinkStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { EventTree } from "../../modules/ticketing/catalog/types";
import { productDetails, TICKET_OPTION, variantDetails } from "./product-plan";

export type MakeEventProductInput = { event_id: string; sales_channel_ids: string[] };

const planEventProductStep = createStep(
  "box-office-plan-event-product-step",
  async ({ event_id, sales_channel_ids }: MakeEventProductInput, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const [event] = (await catalog.readEvents([event_id])) as [EventTree];
    return new StepResponse(newProduct(event, sales_channel_ids));
  },
);

type MadeProduct = { id: string; variants: { id: string; title: string }[] };

/**
 * Ties an event to its new product and each offer to its variant, which it knows by its unique title. There is nothing
 * to compensate: an event whose product is gone again is given another by its next change.
 */
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

/** Makes the Medusa product that an event is sold as, with a variant for each offer. */
export const makeEventProductWorkflow = createWorkflow(
  "box-office-make-event-product",
  (input: WorkflowData<MakeEventProductInput>) => {
    const planned = planEventProductStep(input);
    const products = createProductsWorkflow.runAsStep({
      input: transform(planned, (product) => ({ products: [product] })),
    });
    attachProductStep(
      transform({ input, products }, (made) => ({
        event_id: made.input.event_id,
        product: made.products[0] as MadeProduct,
      })),
    );
    createRemoteLinkStep(
      transform({ input, products }, (made) => [
        {
          [BOX_OFFICE_TICKETING]: { box_office_event_id: made.input.event_id },
          [Modules.PRODUCT]: { product_id: made.products[0]?.id },
        },
      ]),
    );
    return new WorkflowResponse(input);
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
