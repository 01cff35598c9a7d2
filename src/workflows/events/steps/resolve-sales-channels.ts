import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { invalid } from "../../../shared/errors";

/**
 * The sales channels (departments) an event is sold in: the given ones, else the store's default. Reads only.
 *
 * @throws 400 naming the first that does not exist
 */
export const resolveSalesChannelsStep = createStep(
  "box-office-resolve-sales-channels-step",
  async ({ sales_channel_ids }: { sales_channel_ids?: string[] }, { container }) => {
    if (!sales_channel_ids) {
      const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 });
      return new StepResponse<string[]>(
        store?.default_sales_channel_id ? [store.default_sales_channel_id] : [],
      );
    }
    const known = await container
      .resolve(Modules.SALES_CHANNEL)
      .listSalesChannels({ id: sales_channel_ids }, { select: ["id"] });
    const unknown = sales_channel_ids.find((id) => !known.some((channel) => channel.id === id));
    if (unknown) throw invalid(`sales_channel_ids: there is no sales channel ${unknown}`);
    return new StepResponse<string[]>(sales_channel_ids);
  },
);
