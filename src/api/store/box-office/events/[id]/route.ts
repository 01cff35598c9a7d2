import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../modules/ticketing";
import { notFound } from "../../../../../shared/errors";
import { normalised } from "../../../../../shared/text-schema";
import type { Answer } from "../../../../answer";
import { presentEvent, readPrices } from "../../../../presenters/event";
import type { StoreEventResponse } from "../../../../types/store";
import type { GetEvent } from "../../validators";

export async function GET(req: MedusaStoreRequest, res: Answer<StoreEventResponse>): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const idOrHandle = normalised(req.params.id as string);
  const { sales_channel_ids } = req.publishable_key_context;
  const id = await ticketing.catalog.findVisibleEventId(idOrHandle, sales_channel_ids);
  const events = id ? await ticketing.catalog.readEvents([id], sales_channel_ids) : [];
  const [event] = events;
  if (!event) throw notFound("Event", idOrHandle);
  const priceOf = await readPrices(
    req.scope,
    events,
    req.validatedQuery as z.infer<typeof GetEvent>,
  );
  res.json({ event: presentEvent(event, priceOf) });
}
