import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { EventTree } from "../../../modules/ticketing/catalog/types";
import { type CurrentProduct, type ProductSync, planProductSync } from "../product-plan";

/** Compares an event with its product. Reads only. Null when the product is gone. */
export const planProductSyncStep = createStep(
  "box-office-plan-product-sync-step",
  async ({ event_id }: { event_id: string }, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const [event] = (await ticketing.catalog.readEvents([event_id])) as [EventTree];
    const { data } = await query.graph({
      entity: "product",
      fields: [
        "id",
        "title",
        "handle",
        "description",
        "thumbnail",
        "status",
        "options.id",
        "options.title",
        "options.values.id",
        "options.values.value",
        "variants.id",
        "variants.title",
        "variants.options.id",
        "variants.options.value",
        "variants.options.option_id",
      ],
      filters: { id: event.product_id ?? "" },
    });
    const product = data[0] as CurrentProduct | undefined;
    return new StepResponse<ProductSync | null>(product ? planProductSync(event, product) : null);
  },
);
