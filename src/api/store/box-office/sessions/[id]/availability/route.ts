import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { BOX_OFFICE_TICKETING } from "../../../../../../modules/ticketing";
import { notFound } from "../../../../../../shared/errors";
import type { Answer } from "../../../../../answer";
import type { StoreSessionAvailabilityResponse } from "../../../../../types/store";

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

  res.setHeader("Cache-Control", `public, max-age=${CACHE_SECONDS}`);
  res.setHeader("Vary", "x-publishable-api-key");
  res.json({
    session_id: sessionId,
    as_of: now,
    ticket_offers: offers.map(({ id, variant_id, status, remaining }) => ({
      id,
      variant_id,
      status,
      remaining,
    })),
  });
}
