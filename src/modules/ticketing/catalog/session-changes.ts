import { type Db, query } from "../../../shared/db";
import type { Locale } from "../../../shared/locales";
import {
  changed,
  changeOf,
  isAhead,
  type PlaceChange,
  type PlaceChanges,
  type SessionPlace,
} from "../../../shared/session-place";
import { type LoggedPlace, toLog } from "../notices/ticket-history";
import { type NewNotice, noteForLater } from "../notices/ticket-notices";

/** Who changes a session, and whether those who hold tickets of it are told, in whose words. */
export type ChangedBy = {
  user_id?: string | null;
  notify?: { message?: string | Partial<Record<Locale, string>> };
};

/**
 * How many tickets a change concerns, and how many people hear of it; `awaiting_people` of them have only bought what is
 * not paid, and get no ticket with it.
 */
export type Concerned = { tickets: number; people: number; awaiting_people: number };

/** What came of a change: nobody is told before these notices are released (`releaseNotices`). */
export type NotedChange = { concerned: Concerned; notice_ids: string[] };

/** A change that is to be made: what of it people would have to know, how many they are, and their languages (BCP 47). */
export type PreviewedChange = {
  change: PlaceChange | null;
  concerned: Concerned;
  locales: (string | null)[];
};

type SessionOf = SessionPlace & { id: string; name: string | null };

/** The sessions of an event that take place, or one of them. */
export function readPlaces(db: Db, eventId: string, sessionId?: string): Promise<SessionOf[]> {
  return query(
    db,
    `SELECT session.id, session.name, session.starts_at, session.ends_at, session.doors_at,
            event.timezone, event.venue_name, event.venue_address
     FROM box_office_event_session session JOIN box_office_event event ON event.id = session.event_id
     WHERE session.event_id = :event_id AND session.status = 'scheduled' AND session.deleted_at IS NULL
       AND (:session_id::text IS NULL OR session.id = :session_id)`,
    { event_id: eventId, session_id: sessionId ?? null },
  );
}

type Holding = {
  id: string;
  order_id: string;
  session_id: string;
  status: "reserved" | "valid";
  locale: string | null;
  address: string | null;
};

/**
 * The tickets that people know of: valid ones, whose participant hears, and those of orders that await their payment, of
 * which the buyer alone has heard.
 */
function readHoldings(db: Db, sessionIds: readonly string[]): Promise<Holding[]> {
  return query(
    db,
    `SELECT ticket.id, ticket.order_id, ticket.session_id, ticket.status, bought.locale,
            lower(CASE WHEN ticket.status = 'valid'
              THEN coalesce(ticket.holder_email, ticket.attendee_email, bought.buyer_email) ELSE bought.buyer_email END) AS address
     FROM box_office_ticket ticket
     LEFT JOIN box_office_ticket_order bought ON bought.order_id = ticket.order_id
     WHERE ticket.session_id = ANY (:session_ids)
       AND (ticket.status = 'valid' OR (ticket.status = 'reserved' AND bought.payment = 'awaiting'))
     ORDER BY ticket.order_id, ticket.id`,
    { session_ids: [...sessionIds] },
  );
}

type Moved = { session: SessionOf; now: SessionPlace; change: PlaceChange };

/** Of the sessions those that people have to know anew. What is over concerns nobody. */
function movedBy(places: readonly SessionOf[], changes: PlaceChanges, at: Date): Moved[] {
  return places.flatMap((session) => {
    const now = changed(session, changes);
    const change = changeOf(session, now);
    return change && isAhead([session, now], at) ? [{ session, now, change }] : [];
  });
}

/**
 * What a change would mean to those who hold tickets, without making it.
 *
 * @param places as they are
 */
export async function previewChange(
  db: Db,
  places: readonly SessionOf[],
  changes: PlaceChanges,
  at = new Date(),
): Promise<PreviewedChange> {
  const moved = movedBy(places, changes, at);
  const holdings = await readHoldings(
    db,
    moved.map(({ session }) => session.id),
  );
  return {
    change: moved[0]?.change ?? null,
    concerned: concernedOf(holdings),
    locales: [...new Set(holdings.map(({ locale }) => locale))],
  };
}

/**
 * Writes down, in the transaction of a change, what the logs of orders say of it, and who is to be told: a notice for each
 * person, by address, over all their orders. What people were told and reminded of was another date; who is told of the
 * new one is not reminded of it at once.
 *
 * @param places as they were
 */
export async function noteChange(
  trx: Db,
  places: readonly SessionOf[],
  changes: PlaceChanges,
  { user_id = null, notify }: ChangedBy,
  at = new Date(),
): Promise<NotedChange> {
  const moved = movedBy(places, changes, at);
  const bySession = new Map(moved.map((one) => [one.session.id, one]));
  const holdings = await readHoldings(trx, [...bySession.keys()]);
  const logged = groupsOf(holdings, ({ order_id, session_id }) => `${order_id} ${session_id}`).map(
    (tickets): NewNotice => {
      const { session, now } = bySession.get(tickets[0].session_id) as Moved;
      const deed = {
        kind: "session_changed",
        from: placeToLog(session, session),
        to: placeToLog(session, now),
        told: notify !== undefined,
      } as const;
      return toLog(tickets[0].order_id, tickets.map(idOf), deed, user_id);
    },
  );
  const toTell = notify ? holdings.filter(({ address }) => address !== null) : [];
  const told = groupsOf(toTell, ({ address }) => address as string).map(
    (tickets): NewNotice => ({
      kind: "session_changed",
      order_id: tickets[0].order_id,
      ticket_ids: tickets.map(idOf),
      data: { from: placeBefore(moved, tickets), message: notify?.message ?? null },
    }),
  );
  await query(
    trx,
    `UPDATE box_office_ticket SET told_at = now()
     WHERE id = ANY (:ids) AND status = 'valid' AND told_at IS NULL`,
    { ids: toTell.map(idOf) },
  );
  return {
    concerned: concernedOf(holdings),
    notice_ids: await noteForLater(trx, [...logged, ...told]),
  };
}

/** Where the tickets' sessions were, and when, where that was changed of one session alone. */
function placeBefore(moved: readonly Moved[], [{ session_id }]: Group<Holding>) {
  const one = moved.find(({ session }) => session.id === session_id) as Moved;
  const { timezone, venue_name, venue_address, starts_at, ends_at, doors_at } = one.session;
  const where = { timezone, venue_name, venue_address };
  return moved.length === 1 ? { ...where, starts_at, ends_at, doors_at } : where;
}

function placeToLog(
  { name }: SessionOf,
  { starts_at, timezone, ...place }: SessionPlace,
): LoggedPlace {
  const venue = [place.venue_name, place.venue_address].filter(Boolean).join(", ") || null;
  return { name, starts_at, timezone, venue };
}

function concernedOf(holdings: readonly Holding[]): Concerned {
  const people = new Set(addressesOf(holdings));
  const holders = new Set(addressesOf(holdings.filter(({ status }) => status === "valid")));
  return {
    tickets: holdings.length,
    people: people.size,
    awaiting_people: people.size - holders.size,
  };
}

const addressesOf = (holdings: readonly Holding[]) =>
  holdings.flatMap(({ address }) => address ?? []);

type Group<Row> = [Row, ...Row[]];

function groupsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Group<Row>[] {
  const groups = new Map<string, Group<Row>>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
}

const idOf = ({ id }: { id: string }) => id;
