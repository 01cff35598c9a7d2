import { type Db, queryOne } from "../../../shared/db";
import { refusal } from "../../../shared/errors";

/** What somebody is about to take away of Medusa's products. */
export type Removal = {
  product_ids?: readonly string[];
  variant_ids?: readonly string[];
  /** Products that are to keep, of all their variants, no others than these; one that is named twice, each time. */
  kept?: readonly { product_id: string; variant_ids: readonly string[] }[];
};

/**
 * Refuses to take away what an event is sold as, once a ticket of it was ever made or is being bought (T1).
 *
 * @throws `has_sales`
 */
export async function assertUnsold(db: Db, removal: Removal): Promise<void> {
  const { product_ids = [], variant_ids = [], kept = [] } = removal;
  if (!product_ids.length && !variant_ids.length && !kept.length) return;
  const sold = await queryOne<{ title: string }>(
    db,
    `SELECT event.title FROM box_office_ticket_offer offer
     JOIN box_office_event event ON event.id = offer.event_id
     WHERE (event.product_id = ANY (:product_ids) OR offer.variant_id = ANY (:variant_ids)
         OR EXISTS (
           SELECT FROM jsonb_to_recordset(:kept) AS kept (product_id text, variant_ids jsonb)
           WHERE kept.product_id = event.product_id AND NOT kept.variant_ids @> to_jsonb(offer.variant_id)
         ))
       AND (EXISTS (SELECT FROM box_office_ticket ticket WHERE ticket.offer_id = offer.id)
         OR EXISTS (
           SELECT FROM box_office_seat_claim claim
           WHERE claim.offer_id = offer.id AND (claim.state <> 'held' OR claim.expires_at > clock_timestamp())
         ))
     LIMIT 1`,
    {
      product_ids: [...product_ids],
      variant_ids: [...variant_ids],
      kept: JSON.stringify(kept),
    },
  );
  if (sold) {
    throw refusal(
      "has_sales",
      `Tickets of ${sold.title} have been sold or are being bought as it, so it can't be deleted; cancel the event or its session instead`,
    );
  }
}
