import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { EventTree } from "../../../modules/ticketing/catalog/types";
import type { MakeEventProductInput } from "../make-event-product";
import { type CurrentProduct, type ProductSync, planProductSync } from "../product-plan";
import type { SyncEventProductInput } from "../sync-event-product";

type Plan = { sync: ProductSync | null; remake: MakeEventProductInput | null };

/**
 * Compares an event with its product. Reads only. A product that is gone, deleted past the guards of Medusa's pages, is
 * to be made anew, in the channels that are given or that it was in, unless the event is cancelled and sells nothing.
 */
export const planProductSyncStep = createStep(
  "box-office-plan-product-sync-step",
  async ({ event_id, sales_channel_ids }: SyncEventProductInput, { container }) => {
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
    if (product) {
      const sync = planProductSync(event, product, sales_channel_ids);
      return new StepResponse<Plan>({ sync, remake: null });
    }
    if (event.status === "cancelled") return new StepResponse<Plan>({ sync: null, remake: null });
    const remake = {
      event_id,
      sales_channel_ids:
        sales_channel_ids ?? (await ticketing.catalog.channelsOfProduct(event.product_id)),
    };
    return new StepResponse<Plan>({ sync: null, remake });
  },
);
