import { refusal } from "../../../shared/errors";
import { quantityByOffer, type SellableOffer, type TicketLine } from "./ticket-lines";

/** Sales end with the session when no other end is set. */
export function salesCloseAt(session: {
  sales_closes_at: Date | null;
  ends_at: Date | null;
  starts_at: Date;
}): Date {
  return session.sales_closes_at ?? session.ends_at ?? session.starts_at;
}

function salesClosedReason(offer: SellableOffer, now: Date): string | undefined {
  if (offer.event_status === "cancelled" || offer.session_status === "cancelled") {
    return "is cancelled";
  }
  if (offer.is_removed) return "is no longer sold";
  if (offer.event_status === "draft") return "is not on sale";
  if (offer.sales_opens_at && now < offer.sales_opens_at) return "is not on sale yet";
  if (now >= salesCloseAt(offer)) return "is no longer on sale";
  return undefined;
}

/** Whether the rules need to know what the cart holds: only where sales are closed. */
export function isAnyClosed(lines: readonly TicketLine[], now: Date): boolean {
  return lines.some(({ offer }) => salesClosedReason(offer, now) !== undefined);
}

/**
 * Refuses what may not be sold now. A live hold outlives the end of sales, never the cancellation.
 *
 * @param liveHold quantity per offer that the cart holds at this moment
 * @throws `sales_closed`, `quantity_limit`
 */
export function assertSellable(
  lines: readonly TicketLine[],
  liveHold: ReadonlyMap<string, number>,
  now: Date,
): void {
  const offers = new Map(lines.map(({ offer }) => [offer.id, offer]));
  for (const [offerId, quantity] of quantityByOffer(lines)) {
    const offer = offers.get(offerId) as SellableOffer;
    const what = `${offer.event_title}, ${offer.ticket_type_name}`;

    const isOver =
      offer.is_removed ||
      offer.event_status === "cancelled" ||
      offer.session_status === "cancelled";
    const closed = salesClosedReason(offer, now);
    const heldInTime = (liveHold.get(offerId) ?? 0) >= quantity;
    if (closed && (isOver || !heldInTime)) {
      throw refusal("sales_closed", `${what} ${closed}`);
    }
    if (!Number.isInteger(quantity)) {
      throw refusal("quantity_limit", `${what} is sold in whole tickets`);
    }
    if (quantity < offer.min_per_order || quantity > offer.max_per_order) {
      throw refusal(
        "quantity_limit",
        `${what}: an order holds ${offer.min_per_order} to ${offer.max_per_order} tickets, not ${quantity}`,
      );
    }
  }
}

/**
 * Refuses payment by invoice for a ticket type that does not allow it (A13).
 *
 * @throws `invoice_not_allowed`
 */
export function assertInvoiceAllowed(lines: readonly TicketLine[]): void {
  const refusing = lines.find(({ offer }) => !offer.invoice_allowed);
  if (refusing) {
    throw refusal(
      "invoice_not_allowed",
      `${refusing.offer.event_title}, ${refusing.offer.ticket_type_name} can't be paid by invoice`,
    );
  }
}
