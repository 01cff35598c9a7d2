import { salesCloseAt } from "../claims/sales-rules";
import type { EventStatus, OfferObstacle, OfferStatus } from "./types";

export type OfferFacts = {
  event_status: EventStatus;
  session_status: "scheduled" | "cancelled";
  starts_at: Date;
  ends_at: Date | null;
  sales_opens_at: Date | null;
  sales_closes_at: Date | null;
  min_per_order: number;
  /** Of the tightest pool; null = unlimited. */
  remaining: number | null;
  capacity: number | null;
  /** Of the Medusa product; null where it or the variant is gone. */
  product_status: "draft" | "proposed" | "published" | "rejected" | null;
  is_in_channel: boolean;
  /** Whether the variant has any price, in whatever currency. */
  is_priced: boolean;
  /** What Medusa has of the variant; null where it doesn't count. */
  stock: number | null;
};

/** `few_left` begins at this share of the tightest pool. */
const FEW_LEFT_SHARE = 0.1;

/** What is left to buy: of the tightest pool and of Medusa's stock; null = unlimited. */
export function remainingOf({ remaining, stock }: Pick<OfferFacts, "remaining" | "stock">) {
  if (remaining === null && stock === null) return null;
  return Math.max(0, Math.min(remaining ?? Infinity, stock ?? Infinity));
}

/**
 * Why Medusa would refuse the offer in a cart though the event itself is for sale; null when it would not. What of a
 * draft, a cancelled session or a sale that is over can't be bought needs no explanation.
 */
export function offerObstacle(offer: OfferFacts, now: Date): OfferObstacle | null {
  if (isCancelled(offer) || now >= salesCloseAt(offer)) return null;
  if (!offer.product_status) return "no_variant";
  if (!offer.is_in_channel) return "no_sales_channel";
  if (!offer.is_priced) return "no_price";
  if (offer.event_status === "draft") return null;
  if (offer.product_status !== "published") return "product_unpublished";
  return offer.stock !== null && offer.stock < Math.max(1, offer.min_per_order) ? "no_stock" : null;
}

/** What a storefront shows on an offer now: never that it is on sale when Medusa's cart would refuse it. */
export function offerStatus(offer: OfferFacts, now: Date): OfferStatus {
  if (isCancelled(offer)) return "cancelled";
  if (now >= salesCloseAt(offer)) return "closed";
  const obstacle = offerObstacle(offer, now);
  if (obstacle && CLOSES.has(obstacle)) return "closed";
  if (offer.event_status === "draft" || obstacle === "product_unpublished") return "not_yet";
  if (offer.sales_opens_at && now < offer.sales_opens_at) return "not_yet";
  const remaining = remainingOf(offer);
  if (remaining === null) return "on_sale";
  if (remaining < Math.max(1, offer.min_per_order)) return "sold_out";
  if (offer.capacity !== null && remaining <= Math.ceil(offer.capacity * FEW_LEFT_SHARE)) {
    return "few_left";
  }
  return "on_sale";
}

/** The status of an offer that has no price in the region or currency asked for. */
export const statusWithoutPrice = (status: OfferStatus): OfferStatus =>
  status === "cancelled" ? "cancelled" : "closed";

const CLOSES: ReadonlySet<OfferObstacle> = new Set(["no_variant", "no_sales_channel", "no_price"]);

const isCancelled = (offer: OfferFacts) =>
  offer.event_status === "cancelled" || offer.session_status === "cancelled";
