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
  /** Of the line: the offer may be sold as another since. */
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
  /** Of its event. */
  invoice_deadline_days: number | null;
};

const offersAs = (variantId: string) => `
SELECT offer.id, ${variantId} AS variant_id, offer.deleted_at IS NOT NULL AS is_removed, offer.event_id, offer.session_id, offer.ticket_type_id,
       event.title AS event_title, event.status AS event_status, event.hold_seconds, event.max_per_customer,
       coalesce(type.attendee_details, event.attendee_details) AS attendee_details,
       session.status AS session_status, session.starts_at, session.ends_at,
       session.sales_opens_at, session.sales_closes_at,
       type.name AS ticket_type_name, type.min_per_order, type.max_per_order, type.invoice_allowed,
       event.invoice_deadline_days
FROM box_office_ticket_offer offer
JOIN box_office_event event ON event.id = offer.event_id
JOIN box_office_event_session session ON session.id = offer.session_id
JOIN box_office_ticket_type type ON type.id = offer.ticket_type_id`;

/**
 * Of the given lines those that buy tickets, each with its offer: what was bought as a variant is a ticket of the offer
 * that was ever sold as it, whatever Medusa has of the variant now. One statement, none when there is no variant.
 */
export async function ticketLinesOf(db: Db, lines: readonly Line[]): Promise<TicketLine[]> {
  const variantIds = [...new Set(lines.flatMap((line) => line.variant_id ?? []))];
  if (!variantIds.length) return [];

  const offers = await query<SellableOffer>(
    db,
    `${offersAs("sold_as.variant_id")} JOIN box_office_offer_variant sold_as ON sold_as.offer_id = offer.id
     WHERE sold_as.variant_id = ANY (:ids)`,
    { ids: variantIds },
  );
  const byVariant = new Map(offers.map((offer) => [offer.variant_id, offer]));
  return lines.flatMap((line) => {
    const offer = line.variant_id && byVariant.get(line.variant_id);
    return offer ? [{ ...line, offer }] : [];
  });
}

/** Offers as if each were a line of one ticket. */
export async function linesOfOffers(db: Db, offerIds: readonly string[]): Promise<TicketLine[]> {
  if (!offerIds.length) return [];
  const offers = await query<SellableOffer>(
    db,
    `${offersAs("offer.variant_id")} WHERE offer.id = ANY (:ids)`,
    { ids: [...offerIds] },
  );
  return offers.map((offer) => ({
    line_item_id: offer.id,
    variant_id: offer.variant_id,
    product_id: null,
    quantity: 1,
    offer,
  }));
}

/**
 * Of the lines those of an event's product that are no offer of it, with the event: they must not pass as goods, for they
 * would be paid for and get no ticket.
 */
export async function strayLinesOf(
  db: Db,
  lines: readonly Line[],
  tickets: readonly TicketLine[],
): Promise<{ event_id: string; event_title: string; line_item_id: string }[]> {
  const known = new Set(tickets.map((line) => line.line_item_id));
  const others = lines.filter((line) => !known.has(line.line_item_id));
  const productIds = [...new Set(others.flatMap((line) => line.product_id ?? []))];
  if (!productIds.length) return [];

  const events = await query<{ product_id: string; event_id: string; event_title: string }>(
    db,
    `SELECT sold_as.product_id, event.id AS event_id, event.title AS event_title
     FROM (
       SELECT product_id, id AS event_id FROM box_office_event WHERE product_id = ANY (:product_ids)
       UNION
       SELECT made.product_id, offer.event_id FROM box_office_offer_variant made
       JOIN box_office_ticket_offer offer ON offer.id = made.offer_id WHERE made.product_id = ANY (:product_ids)
     ) sold_as
     JOIN box_office_event event ON event.id = sold_as.event_id`,
    { product_ids: productIds },
  );
  const byProduct = new Map(events.map((event) => [event.product_id, event]));
  return others.flatMap(({ line_item_id, product_id }) => {
    const event = product_id && byProduct.get(product_id);
    return event ? [{ ...event, line_item_id }] : [];
  });
}

/**
 * As {@link ticketLinesOf}, of lines that are about to be sold or held.
 *
 * @throws `sales_closed` for a stray one
 */
export async function ticketLinesToSell(db: Db, lines: readonly Line[]): Promise<TicketLine[]> {
  const ticketLines = await ticketLinesOf(db, lines);
  const [stray] = await strayLinesOf(db, lines, ticketLines);
  if (stray) throw refusal("sales_closed", `${stray.event_title} is no longer sold as this ticket`);
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
