import { type Db, query, queryOne } from "../../../shared/db";
import { condition, oneOf } from "../../../shared/list/conditions";
import { asksNothing, type Spec, where } from "../../../shared/list/where";
import { PRICES_OF_TYPES } from "./medusa-prices";
import { readOffersOfEvents } from "./read-offers";
import { IN_SALES_CHANNELS } from "./sales-channels";
import type { EventRow, EventStatus, EventTree, PoolRow, SessionRow, TicketTypeRow } from "./types";

const EVENT_COLUMNS = `id, product_id, handle, title, description, image_url, status, timezone, venue_name,
  venue_address, hold_seconds, attendee_details, max_per_customer, check_in_opens_minutes,
  reminder_hours, invoice_deadline_days, created_at, updated_at`;

/**
 * Whole events in the order of the ids: five statements, whatever their number.
 *
 * @param salesChannelIds of the storefront that is to sell them; null for the admin
 */
export async function readEvents(
  db: Db,
  eventIds: readonly string[],
  salesChannelIds: readonly string[] | null = null,
  now = new Date(),
): Promise<EventTree[]> {
  if (!eventIds.length) return [];
  const bindings = { event_ids: [...eventIds] };
  const [events, types, sessions, offers, pools] = await Promise.all([
    query<EventRow>(
      db,
      `SELECT ${EVENT_COLUMNS} FROM box_office_event WHERE id = ANY (:event_ids) AND deleted_at IS NULL`,
      bindings,
    ),
    query<TicketTypeRow>(
      db,
      `SELECT type.id, type.event_id, type.name, coalesce(sold.prices, type.prices) AS prices,
              coalesce(sold.prices_differ, false) AS prices_differ, type.min_per_order, type.max_per_order,
              type.attendee_details, type.invoice_allowed
       FROM box_office_ticket_type type
       LEFT JOIN (${PRICES_OF_TYPES}) sold ON sold.ticket_type_id = type.id
       WHERE type.event_id = ANY (:event_ids) AND type.deleted_at IS NULL ORDER BY type.rank, type.id`,
      bindings,
    ),
    query<SessionRow>(
      db,
      `SELECT id, event_id, name, status, starts_at, ends_at, doors_at, sales_opens_at, sales_closes_at
       FROM box_office_event_session WHERE event_id = ANY (:event_ids) AND deleted_at IS NULL
       ORDER BY starts_at, id`,
      bindings,
    ),
    readOffersOfEvents(db, eventIds, salesChannelIds, now),
    query<PoolRow>(
      db,
      `WITH lapsed AS (
         SELECT unnest(pool_ids) AS pool_id, sum(quantity) AS seats FROM box_office_seat_claim
         WHERE event_id = ANY (:event_ids) AND state = 'held' AND expires_at <= now() GROUP BY 1
       )
       SELECT pool.id, pool.event_id, pool.session_id, pool.ticket_type_id, pool.name, pool.capacity,
              (pool.claimed - coalesce(max(lapsed.seats), 0))::integer AS claimed,
              coalesce(array_agg(pool_offer.offer_id ORDER BY pool_offer.offer_id)
                FILTER (WHERE pool_offer.offer_id IS NOT NULL), '{}') AS ticket_offer_ids
       FROM box_office_capacity_pool pool
       LEFT JOIN lapsed ON lapsed.pool_id = pool.id
       LEFT JOIN box_office_capacity_pool_offer pool_offer
         ON pool_offer.pool_id = pool.id AND pool_offer.deleted_at IS NULL
       LEFT JOIN box_office_event_session session ON session.id = pool.session_id
       LEFT JOIN box_office_ticket_type type ON type.id = pool.ticket_type_id
       WHERE pool.event_id = ANY (:event_ids) AND pool.deleted_at IS NULL
       GROUP BY pool.id, session.id, type.id
       ORDER BY session.starts_at NULLS LAST, session.id, type.rank NULLS FIRST, pool.created_at, pool.id`,
      bindings,
    ),
  ]);

  const typesOf = byKey(types, "event_id");
  const sessionsOf = byKey(sessions, "event_id");
  const offersOf = byKey(offers, "session_id");
  const poolsOf = byKey(pools, "event_id");
  const trees = new Map(
    events.map((event) => [
      event.id,
      {
        ...event,
        ticket_types: typesOf.get(event.id) ?? [],
        sessions: (sessionsOf.get(event.id) ?? []).map((session) => ({
          ...session,
          ticket_offers: offersOf.get(session.id) ?? [],
        })),
        capacity_pools: poolsOf.get(event.id) ?? [],
      },
    ]),
  );
  return eventIds.flatMap((id) => trees.get(id) ?? []);
}

function byKey<Row, Key extends keyof Row>(rows: readonly Row[], key: Key): Map<Row[Key], Row[]> {
  const groups = new Map<Row[Key], Row[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}

/** The event that a storefront of these sales channels may show: a draft is nobody's business. */
export async function findVisibleEventId(
  db: Db,
  idOrHandle: string,
  salesChannelIds: readonly string[],
): Promise<string | undefined> {
  const row = await queryOne<{ id: string }>(
    db,
    `SELECT event.id FROM box_office_event event
     WHERE (event.id = :key OR event.handle = :key) AND event.deleted_at IS NULL
       AND event.status <> 'draft' AND ${IN_SALES_CHANNELS}`,
    { key: idOrHandle, sales_channel_ids: [...salesChannelIds] },
  );
  return row?.id;
}

export type EventFilters = {
  q?: string;
  status?: EventStatus[];
  /** Sessions that begin in this period; an event matches when one of its sessions does. */
  starts_after?: Date;
  starts_before?: Date;
  /** Only events whose product is in one of these sales channels. */
  sales_channel_ids?: string[];
  product_id?: string;
};

type OfSession = "starts_after" | "starts_before";

const EVENT_FILTERS: Spec<Omit<EventFilters, OfSession>> = {
  // Within a word, too: Nordic titles are one long word, and events are few.
  q: (text) => ({
    where: `(position(box_office_folded(:words) IN box_office_folded(event.title)) > 0
             OR position(box_office_folded(:words) IN box_office_folded(event.venue_name)) > 0)`,
    bindings: { words: text },
  }),
  status: oneOf("event.status"),
  product_id: oneOf("event.product_id"),
  sales_channel_ids: condition(IN_SALES_CHANNELS),
};

const SESSION_FILTERS: Spec<Pick<EventFilters, OfSession>> = {
  starts_after: condition("session.starts_at >= :starts_after"),
  starts_before: condition("session.starts_at <= :starts_before"),
};

/**
 * A page of event ids, those whose next session begins first on top, and how many match in all. Events that are
 * over, or have no session, come last.
 */
export async function listEventIds(
  db: Db,
  filters: EventFilters,
  page: { limit: number; offset: number },
): Promise<{ ids: string[]; count: number }> {
  const event = where(EVENT_FILTERS, filters);
  const session = where(SESSION_FILTERS, filters);
  const rows = await query<{ id: string | null; count: number }>(
    db,
    `WITH matching AS (
       SELECT event.id, event.title, (
         SELECT min(session.starts_at) FROM box_office_event_session session
         WHERE session.event_id = event.id AND session.deleted_at IS NULL AND session.starts_at >= now()
       ) AS next_start
       FROM box_office_event event
       WHERE event.deleted_at IS NULL AND ${event.where} ${
         asksNothing(session)
           ? ""
           : `AND EXISTS (
                SELECT FROM box_office_event_session session
                WHERE session.event_id = event.id AND session.deleted_at IS NULL AND ${session.where}
              )`
       }
     ), page AS (
       SELECT id, next_start, title FROM matching ORDER BY next_start NULLS LAST, title, id LIMIT :limit OFFSET :offset
     )
     SELECT page.id, total.count::integer FROM (SELECT count(*) FROM matching) total
     LEFT JOIN page ON true ORDER BY page.next_start NULLS LAST, page.title, page.id`,
    { ...event.bindings, ...session.bindings, ...page },
  );
  return { ids: rows.flatMap((row) => row.id ?? []), count: rows[0]?.count ?? 0 };
}
