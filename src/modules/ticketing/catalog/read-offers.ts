import { type Db, query } from "../../../shared/db";
import { JOIN_VARIANT, SOLD_AS } from "./medusa-variants";
import { type OfferFacts, offerObstacle, offerStatus, remainingOf } from "./offer-status";
import { IN_SALES_CHANNELS } from "./sales-channels";
import type { OfferRow } from "./types";

/** Places left are those of the tightest pool; lapsed holds count as free though nobody has swept them yet. */
const offersWithRemaining = (where: string) => `
WITH chosen AS (
  SELECT * FROM box_office_ticket_offer offer WHERE ${where} AND offer.deleted_at IS NULL
), lapsed AS MATERIALIZED (
  SELECT unnest(claim.pool_ids) AS pool_id, sum(claim.quantity) AS seats
  FROM box_office_seat_claim claim
  WHERE claim.event_id IN (SELECT event_id FROM chosen) AND claim.state = 'held' AND claim.expires_at <= now()
  GROUP BY 1
)
SELECT offer.id, offer.event_id, offer.session_id, offer.ticket_type_id, offer.variant_id,
       event.status AS event_status, session.status AS session_status, session.starts_at, session.ends_at,
       session.sales_opens_at, session.sales_closes_at, type.min_per_order,
       tightest.remaining::integer, tightest.capacity, ${SOLD_AS}
FROM chosen offer
JOIN box_office_event event ON event.id = offer.event_id
JOIN box_office_event_session session ON session.id = offer.session_id
JOIN box_office_ticket_type type ON type.id = offer.ticket_type_id
LEFT JOIN LATERAL (
  SELECT pool.capacity, pool.capacity - pool.claimed + coalesce(lapsed.seats, 0) AS remaining
  FROM box_office_capacity_pool_offer pool_offer
  JOIN box_office_capacity_pool pool ON pool.id = pool_offer.pool_id AND pool.capacity IS NOT NULL
  LEFT JOIN lapsed ON lapsed.pool_id = pool.id
  WHERE pool_offer.offer_id = offer.id AND pool_offer.deleted_at IS NULL
  ORDER BY remaining LIMIT 1
) tightest ON true
${JOIN_VARIANT}
ORDER BY offer.event_id, offer.session_id, type.rank, offer.id`;

const OFFERS_OF_EVENTS = offersWithRemaining("offer.event_id = ANY (:event_ids)");
const VISIBLE_OFFERS_OF_SESSION = offersWithRemaining(`offer.session_id = :session_id AND EXISTS (
  SELECT 1 FROM box_office_event event
  WHERE event.id = offer.event_id AND event.status <> 'draft' AND ${IN_SALES_CHANNELS}
)`);

type Row = OfferFacts & Omit<OfferRow, "status" | "obstacle">;

/** For a storefront of these sales channels, or for the admin, who sees what any of the product's channels sells. */
export async function readOffersOfEvents(
  db: Db,
  eventIds: readonly string[],
  salesChannelIds: readonly string[] | null,
  now: Date,
): Promise<OfferRow[]> {
  const rows = await query<Row>(db, OFFERS_OF_EVENTS, {
    event_ids: [...eventIds],
    sales_channel_ids: salesChannelIds && [...salesChannelIds],
  });
  return rows.map((row) => toOffer(row, now));
}

/**
 * What a storefront of these sales channels may sell at a session; empty when it may not even know of it.
 * One statement: this is what storefronts poll.
 */
export async function readAvailability(
  db: Db,
  sessionId: string,
  salesChannelIds: readonly string[],
  now = new Date(),
): Promise<OfferRow[]> {
  const rows = await query<Row>(db, VISIBLE_OFFERS_OF_SESSION, {
    session_id: sessionId,
    sales_channel_ids: [...salesChannelIds],
  });
  return rows.map((row) => toOffer(row, now));
}

function toOffer(row: Row, now: Date): OfferRow {
  return {
    id: row.id,
    event_id: row.event_id,
    session_id: row.session_id,
    ticket_type_id: row.ticket_type_id,
    variant_id: row.variant_id,
    status: offerStatus(row, now),
    obstacle: offerObstacle(row, now),
    remaining: remainingOf(row),
  };
}
