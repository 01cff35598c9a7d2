import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { notFound } from "../../../../../../shared/errors";
import type { Answer } from "../../../../../answer";
import { presentSale, readVariantPrices } from "../../../../../presenters/event";
import type { StoreSessionAvailabilityResponse } from "../../../../../types/store";
import type { GetAvailability } from "../../../validators";

/** A poll may be answered from a cache for this long; what is sold is decided under a lock, not here. */
const CACHE_SECONDS = 2;

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreSessionAvailabilityResponse>,
): Promise<void> {
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const sessionId = req.params.id as string;
  const now = new Date();
  const offers = await ticketing.catalog.readAvailability(
    sessionId,
    req.publishable_key_context.sales_channel_ids,
    now,
  );
  if (!offers.length) throw notFound("Session", sessionId);

  const context = req.validatedQuery as z.infer<typeof GetAvailability>;
  const asksPrice = context.region_id ?? context.currency_code;
  const priceOf =
    asksPrice &&
    (await readVariantPrices(
      req.scope,
      offers.flatMap(({ variant_id }) => variant_id ?? []),
      context,
    ));

  res.setHeader("Cache-Control", `public, max-age=${CACHE_SECONDS}`);
  res.setHeader("Vary", "x-publishable-api-key");
  res.json({
    session_id: sessionId,
    as_of: now,
    ticket_offers: offers.map((offer) => ({
      id: offer.id,
      variant_id: offer.variant_id,
      ...(priceOf
        ? presentSale(offer, priceOf)
        : { status: offer.status, remaining: offer.remaining }),
    })),
  });
}
