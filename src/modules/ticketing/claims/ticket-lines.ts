import { type Db, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";

/** A line of a cart or an order, as Medusa has it. */
export type Line = {
  line_item_id: string;
  variant_id: string | null;
  product_id: string | null;
  quantity: number;
};

/** A line that buys tickets. */
export type TicketLine = Line & { offer: SellableOffer };

/** What the rules of a sale need to know of an offer. */
export type SellableOffer = {
  id: string;
  variant_id: string;
  /** Its session or ticket type was taken out; a cart may still have it. */
  is_removed: boolean;
  event_id: string;
  event_title: string;
  event_status: "draft" | "published" | "cancelled";
  hold_seconds: number;
  max_per_customer: number | null;
  attendee_details: "none" | "optional" | "required";
  session_id: string;
  session_status: "scheduled" | "cancelled";
  starts_at: Date;
  ends_at: Date | null;
  sales_opens_at: Date | null;
  sales_closes_at: Date | null;
  ticket_type_id: string;
  ticket_type_name: string;
  min_per_order: number;
  max_per_order: number;
  invoice_allowed: boolean;
};

const OFFERS = `
SELECT offer.id, offer.variant_id, offer.deleted_at IS NOT NULL AS is_removed, offer.event_id, offer.session_id, offer.ticket_type_id,
       event.title AS event_title, event.status AS event_status, event.hold_seconds, event.max_per_customer,
       coalesce(type.attendee_details, event.attendee_details) AS attendee_details,
       session.status AS session_status, session.starts_at, session.ends_at,
       session.sales_opens_at, session.sales_closes_at,
       type.name AS ticket_type_name, type.min_per_order, type.max_per_order, type.invoice_allowed
FROM box_office_ticket_offer offer
JOIN box_office_event event ON event.id = offer.event_id
JOIN box_office_event_session session ON session.id = offer.session_id
JOIN box_office_ticket_type type ON type.id = offer.ticket_type_id`;

/** Of the given lines those that buy tickets, each with its offer. One statement, none when there is no variant. */
export async function ticketLinesOf(db: Db, lines: readonly Line[]): Promise<TicketLine[]> {
  const variantIds = [...new Set(lines.flatMap((line) => line.variant_id ?? []))];
  if (!variantIds.length) return [];

  const offers = await query<SellableOffer>(db, `${OFFERS} WHERE offer.variant_id = ANY (:ids)`, {
    ids: variantIds,
  });
  const byVariant = new Map(offers.map((offer) => [offer.variant_id, offer]));
  return lines.flatMap((line) => {
    const offer = line.variant_id && byVariant.get(line.variant_id);
    return offer ? [{ ...line, offer }] : [];
  });
}

/** Offers as if each were a line of one ticket. */
export async function linesOfOffers(db: Db, offerIds: readonly string[]): Promise<TicketLine[]> {
  if (!offerIds.length) return [];
  const offers = await query<SellableOffer>(db, `${OFFERS} WHERE offer.id = ANY (:ids)`, {
    ids: [...offerIds],
  });
  return offers.map((offer) => ({
    line_item_id: offer.id,
    variant_id: offer.variant_id,
    product_id: null,
    quantity: 1,
    offer,
  }));
}

/**
 * As {@link ticketLinesOf}, of lines that are about to be sold or held. A variant of an event's product that is no
 * offer must not pass as goods: it would be paid for and get no ticket.
 *
 * @throws `sales_closed`
 */
export async function ticketLinesToSell(db: Db, lines: readonly Line[]): Promise<TicketLine[]> {
  const ticketLines = await ticketLinesOf(db, lines);
  const tickets = new Set(ticketLines.map((line) => line.line_item_id));
  const others = lines.filter((line) => !tickets.has(line.line_item_id));
  const productIds = [...new Set(others.flatMap((line) => line.product_id ?? []))];
  if (!productIds.length) return ticketLines;

  const [stray] = await query<{ title: string }>(
    db,
    `SELECT title FROM box_office_event WHERE product_id = ANY (:product_ids) LIMIT 1`,
    { product_ids: productIds },
  );
  if (stray) throw refusal("sales_closed", `${stray.title} is no longer sold as this ticket`);
  return ticketLines;
}

/** Quantities per offer over all lines: two lines may share a variant. */
export function quantityByOffer(lines: readonly TicketLine[]): Map<string, number> {
  const quantities = new Map<string, number>();
  for (const { offer, quantity } of lines) {
    quantities.set(offer.id, (quantities.get(offer.id) ?? 0) + quantity);
  }
  return quantities;
}
