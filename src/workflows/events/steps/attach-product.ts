import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { TICKET_OPTION, variantDetails } from "../product-plan";

type Input = {
  event_id: string;
  product: { id: string; variants: { id: string; title: string }[] };
};

/** Ties a new event to its product and each offer to its variant, which it knows by its unique title. */
export const attachProductStep = createStep(
  "box-office-attach-product-step",
  async ({ event_id, product }: Input, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const variantByTitle = new Map(product.variants.map(({ id, title }) => [title, id]));
    const [event] = await ticketing.catalog.readEvents([event_id]);
    const pairs = [...(event ? variantDetails(event) : [])].map(([offer_id, variant]) => ({
      offer_id,
      variant_id: variantByTitle.get(variant.options[TICKET_OPTION]) as string,
    }));
    await ticketing.catalog.attachProduct(event_id, product.id, pairs);
    return new StepResponse(undefined);
  },
);
