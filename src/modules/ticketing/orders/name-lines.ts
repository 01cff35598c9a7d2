import { type Db, query } from "../../../shared/db";
import type { Locale } from "../../../shared/locales";
import { offerNames } from "../../../shared/session-label";

/** A line of an order, as Medusa has it. */
type SoldLine = { line_item_id: string; variant_id: string | null };

/** What a line of tickets is now. */
export type LineName = {
  event: string;
  /** Its session and its type; of a line whose tickets are for several sessions, all of them. */
  ticket: string;
};

/**
 * Of the given lines those that bought tickets, by what these are now: Medusa keeps what the product and the variant were
 * called when they were sold, and an event may be renamed since, a session moved, and a ticket moved to another. A line
 * without tickets is for what it was sold for. Two statements, one where none is for tickets.
 *
 * @param locale in which a session is named by its date
 * @param isFull whether a session says when it is, whatever its name, and where, if its event has a venue
 */
export async function nameLines(
  db: Db,
  lines: readonly SoldLine[],
  locale?: Locale,
  isFull = false,
): Promise<Map<string, LineName>> {
  if (!lines.length) return new Map();
  const sold = await query<{ line_item_id: string; offer_ids: string[] }>(
    db,
    `SELECT line.line_item_id, coalesce(held.offer_ids, ARRAY[sold_as.offer_id]) AS offer_ids
     FROM jsonb_to_recordset(:lines) AS line (line_item_id text, variant_id text)
     LEFT JOIN box_office_offer_variant sold_as ON sold_as.variant_id = line.variant_id
     LEFT JOIN LATERAL (
       SELECT array_agg(DISTINCT ticket.offer_id) AS offer_ids FROM box_office_ticket ticket
       WHERE ticket.order_line_item_id = line.line_item_id AND ticket.status <> 'cancelled'
     ) held ON true
     WHERE sold_as.offer_id IS NOT NULL OR held.offer_ids IS NOT NULL`,
    {
      lines: JSON.stringify(
        lines.map(({ line_item_id, variant_id }) => ({ line_item_id, variant_id })),
      ),
    },
  );
  const offerIds = [...new Set(sold.flatMap(({ offer_ids }) => offer_ids))];
  const offers = await readNames(db, offerIds, locale, isFull);
  return new Map(
    sold.flatMap(({ line_item_id, offer_ids }) => {
      const own = offers.filter(({ id }) => offer_ids.includes(id));
      const [first] = own;
      if (!first) return [];
      const ticket = own.map(({ name }) => name).join(" / ");
      return [[line_item_id, { event: first.event_title, ticket }]];
    }),
  );
}

type NamedOffer = { id: string; event_title: string; name: string };

/** In the order in which they take place. What was taken out since is named as if it were not. */
async function readNames(
  db: Db,
  offerIds: readonly string[],
  locale: Locale | undefined,
  isFull: boolean,
): Promise<NamedOffer[]> {
  if (!offerIds.length) return [];
  const events = await query<NamedEvent>(
    db,
    `SELECT event.title, event.timezone, event.venue_name,
            jsonb_agg(jsonb_build_object('id', session.id, 'name', session.name, 'starts_at', session.starts_at,
                                         'ticket_offers', session.ticket_offers)
                      ORDER BY session.starts_at, session.id) AS sessions
     FROM box_office_event event
     JOIN (
       SELECT offered.event_id, offered.id, offered.name, offered.starts_at,
              jsonb_agg(jsonb_build_object('id', offer.id, 'ticket_type_name', type.name)
                        ORDER BY type.rank, offer.id) AS ticket_offers
       FROM box_office_ticket_offer offer
       JOIN box_office_event_session offered ON offered.id = offer.session_id
       JOIN box_office_ticket_type type ON type.id = offer.ticket_type_id
       WHERE offer.event_id IN (SELECT event_id FROM box_office_ticket_offer WHERE id = ANY (:ids))
         AND (offer.deleted_at IS NULL OR offer.id = ANY (:ids))
       GROUP BY offered.id
     ) session ON session.event_id = event.id
     GROUP BY event.id`,
    { ids: [...offerIds] },
  );
  return events.flatMap(({ title, timezone, venue_name, sessions }) =>
    [...offerNames(sessions, timezone, locale, isFull ? { venue_name } : undefined)].map(
      ([id, name]) => ({ id, event_title: title, name }),
    ),
  );
}

type NamedEvent = {
  title: string;
  timezone: string;
  venue_name: string | null;
  sessions: OfferedSession[];
};

type OfferedSession = {
  id: string;
  name: string | null;
  starts_at: string;
  ticket_offers: { id: string; ticket_type_name: string }[];
};
