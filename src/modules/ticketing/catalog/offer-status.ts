import { salesCloseAt } from "../claims/sales-rules";
import type { EventStatus, OfferStatus } from "./types";

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
};

/** `few_left` begins at this share of the tightest pool. */
const FEW_LEFT_SHARE = 0.1;

/** What a storefront shows on an offer now. */
export function offerStatus(offer: OfferFacts, now: Date): OfferStatus {
  if (offer.event_status === "cancelled" || offer.session_status === "cancelled")
    return "cancelled";
  if (now >= salesCloseAt(offer)) return "closed";
  if (offer.event_status === "draft") return "not_yet";
  if (offer.sales_opens_at && now < offer.sales_opens_at) return "not_yet";
  if (offer.remaining === null || offer.capacity === null) return "on_sale";
  if (offer.remaining < Math.max(1, offer.min_per_order)) return "sold_out";
  if (offer.remaining <= Math.ceil(offer.capacity * FEW_LEFT_SHARE)) return "few_left";
  return "on_sale";
}
