import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../modules/ticketing";
import type { Answer } from "../../../answer";
import { presentEvent, readPrices } from "../../../presenters/event";
import type { StoreEventListResponse } from "../../../types/store";
import type { ListEvents } from "../validators";

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreEventListResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const { limit, offset, region_id, currency_code, ...filters } = req.validatedQuery as z.infer<
    typeof ListEvents
  >;
  const { sales_channel_ids } = req.publishable_key_context;
  const { ids, count } = await ticketing.catalog.listEventIds(
    { ...filters, status: ["published"], sales_channel_ids },
    { limit, offset },
  );
  const events = await ticketing.catalog.readEvents(ids, sales_channel_ids);
  const priceOf = await readPrices(req.scope, events, { region_id, currency_code });
  res.json({ events: events.map((event) => presentEvent(event, priceOf)), count, limit, offset });
}
