import {
  type Db,
  insertRows,
  inTransaction,
  type Pool,
  query,
  queryOne,
  updateRow,
} from "../../../shared/db";
import { invalid } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { toLog } from "../notices/ticket-history";
import { endOf, noteForPeople } from "../notices/ticket-notices";
import {
  assertNoSales,
  findEventOfSession,
  freeLapsedHolds,
  lockEditableEvent,
  lockEvent,
  type Scope,
} from "./guards";
import { insertOffers } from "./offers";
import {
  type ChangedBy,
  type NotedChange,
  noteChange,
  type PreviewedChange,
  previewChange,
  readPlaces,
} from "./session-changes";
import { assertKnownTypes, assertOrderLimits, assertTimesInOrder } from "./session-rules";
import type { EventDetails, SessionInput, TicketTypeInput } from "./types";

export type NewEvent = EventDetails & {
  ticket_types: TicketTypeInput[];
  sessions: SessionInput[];
};

/**
 * Makes an event as a draft, with its sessions, ticket types, offers and pools. Variants come after.
 *
 * @returns the event's id
 * @throws `too_many_offers`; 400 for dates out of order, unknown ticket types, a handle that is taken
 */
export async function createEvent(pool: Pool, input: NewEvent): Promise<string> {
  const { ticket_types, sessions, ...details } = input;
  for (const session of sessions) {
    assertTimesInOrder(session);
    assertKnownTypes(
      session.capacities,
      ticket_types.map((type) => type.name),
    );
  }
  for (const type of ticket_types) assertOrderLimits(type);

  const event = { id: newId("boev"), timezone: details.timezone };
  await inTransaction(pool, async (trx) => {
    await assertHandleFree(trx, details.handle);
    await insertRows(trx, "box_office_event", [
      { ...EVENT_DEFAULTS, ...details, id: event.id, status: "draft" },
    ]);
    const types = await insertTicketTypes(trx, event.id, ticket_types);
    await insertOffers(trx, {
      event,
      types,
      sessions: await insertSessions(trx, event.id, sessions),
    });
  });
  return event.id;
}

/** What the table would default to; a row inserted from JSON has every column. */
const EVENT_DEFAULTS = { hold_seconds: 300, attendee_details: "optional" };

export async function insertTicketTypes(
  trx: Db,
  eventId: string,
  types: readonly TicketTypeInput[],
): Promise<{ id: string; name: string }[]> {
  const [last] = await query<{ rank: number }>(
    trx,
    `SELECT coalesce(max(rank) + 1, 0) AS rank FROM box_office_ticket_type WHERE event_id = :event_id`,
    { event_id: eventId },
  );
  const rows = types.map((type, index) => ({
    min_per_order: 1,
    max_per_order: 10,
    invoice_allowed: true,
    ...type,
    id: newId("botty"),
    event_id: eventId,
    rank: (last?.rank ?? 0) + index,
  }));
  await insertRows(trx, "box_office_ticket_type", rows);
  return rows;
}

export async function insertSessions(
  trx: Db,
  eventId: string,
  sessions: readonly SessionInput[],
): Promise<(SessionInput & { id: string; name: string | null })[]> {
  const rows = sessions.map((session) => ({
    ...session,
    id: newId("boses"),
    name: session.name ?? null,
  }));
  await insertRows(
    trx,
    "box_office_event_session",
    rows.map(({ capacity, capacities, ...session }) => ({
      ends_at: null,
      doors_at: null,
      sales_opens_at: null,
      sales_closes_at: null,
      ...session,
      event_id: eventId,
      status: "scheduled",
    })),
  );
  return rows;
}

async function assertHandleFree(db: Db, handle: string, exceptId = ""): Promise<void> {
  const taken = await queryOne(
    db,
    `SELECT 1 FROM box_office_event WHERE handle = :handle AND id <> :except_id AND deleted_at IS NULL`,
    { handle, except_id: exceptId },
  );
  if (taken) {
    throw invalid(`handle: an event with handle "${handle}" exists already`);
  }
}

/**
 * Changes an event's own fields; the new hold time and limits hold for what is sold from now on.
 *
 * @param by who does it, and whether who holds a ticket is told of another place or time zone; left out where it undoes
 * another change
 * @returns whom another place or time zone concerns, and the notices that were written of it
 * @throws 404, `event_cancelled`
 */
export function updateEvent(
  pool: Pool,
  eventId: string,
  changes: EventChanges,
  by?: ChangedBy,
): Promise<NotedChange> {
  return inTransaction(pool, async (trx) => {
    await lockEditableEvent(trx, eventId);
    if (changes.handle) await assertHandleFree(trx, changes.handle, eventId);
    const places = by ? await readPlaces(trx, eventId) : [];
    await updateRow(trx, "box_office_event", eventId, changes);
    return noteChange(trx, places, changes, by ?? {});
  });
}

export type EventChanges = Partial<EventDetails> & { status?: "draft" | "published" };

/** What {@link updateEvent} would mean to those who hold tickets. */
export async function previewEventChange(
  db: Db,
  eventId: string,
  changes: EventChanges,
): Promise<PreviewedChange> {
  return previewChange(db, await readPlaces(db, eventId), changes);
}

/**
 * Cancels an event for good: its holds end, its seats come free and its tickets are cancelled, but for those that
 * somebody has entered with. Cancelling again changes nothing.
 *
 * @returns how many tickets were cancelled
 * @throws 404
 */
export function cancelEvent(pool: Pool, eventId: string, userId: string): Promise<number> {
  return inTransaction(pool, async (trx) => {
    await lockEvent(trx, eventId);
    await updateRow(trx, "box_office_event", eventId, { status: "cancelled" });
    return endSales(trx, { column: "event_id", id: eventId }, "event", userId);
  });
}

/** As {@link cancelEvent}, for one session. */
export function cancelSession(pool: Pool, sessionId: string, userId: string): Promise<number> {
  return inTransaction(pool, async (trx) => {
    await lockEvent(trx, await findEventOfSession(trx, sessionId));
    await updateRow(trx, "box_office_event_session", sessionId, { status: "cancelled" });
    return endSales(trx, { column: "session_id", id: sessionId }, "session", userId);
  });
}

/**
 * Ends the sale of a part of an event. Its tickets are withdrawn: settlement makes none in their place. Who had a valid
 * one is told; of those that await payment the buyer alone, and of a checkout that never finished nobody who has not heard
 * of the order.
 */
async function endSales(
  trx: Db,
  scope: Scope,
  reason: "session" | "event",
  userId: string,
): Promise<number> {
  const offers = `SELECT id FROM box_office_ticket_offer WHERE ${scope.column} = :id`;
  const bindings = { id: scope.id };
  await query(
    trx,
    `DELETE FROM box_office_seat_claim WHERE offer_id IN (${offers}) AND state = 'held'`,
    bindings,
  );
  const lost = await query<LostOfOrder>(
    trx,
    `WITH lost AS (
       SELECT ticket.id, ticket.order_id, ticket.status, bought.payment
       FROM box_office_ticket ticket
       LEFT JOIN box_office_ticket_order bought ON bought.order_id = ticket.order_id
       WHERE ${lostWith(scope)} FOR UPDATE OF ticket
     ), cancelled AS (
       UPDATE box_office_ticket ticket
       SET status = 'cancelled', is_withdrawn = true, cancelled_at = now(), updated_at = now()
       FROM lost WHERE ticket.id = lost.id
       RETURNING ticket.id, ticket.order_id, lost.status, lost.payment
     )
     SELECT order_id, array_agg(id ORDER BY id) FILTER (WHERE status = 'valid') AS valid,
            array_agg(id ORDER BY id) FILTER (WHERE status = 'reserved' AND payment = 'awaiting') AS awaiting,
            array_agg(id ORDER BY id) FILTER (WHERE status = 'reserved' AND payment IS DISTINCT FROM 'awaiting') AS unfinished,
            array_agg(id ORDER BY id) AS every
     FROM cancelled GROUP BY order_id`,
    bindings,
  );
  // Live tickets of an offer = its sold claims: they keep what somebody entered with, the oldest first.
  await query(
    trx,
    `UPDATE box_office_seat_claim claim
     SET state = CASE WHEN kept.quantity > 0 THEN 'sold' ELSE 'released' END,
         quantity = CASE WHEN kept.quantity > 0 THEN kept.quantity ELSE claim.quantity END, updated_at = now()
     FROM (
       SELECT sold.id, greatest(0, least(sold.quantity, entered.tickets - (
                sum(sold.quantity) OVER (PARTITION BY sold.order_id, sold.offer_id ORDER BY sold.created_at, sold.id)
                - sold.quantity
              )))::integer AS quantity
       FROM box_office_seat_claim sold
       CROSS JOIN LATERAL (
         SELECT count(*) AS tickets FROM box_office_ticket ticket
         WHERE ticket.order_id = sold.order_id AND ticket.offer_id = sold.offer_id AND ticket.status <> 'cancelled'
       ) entered
       WHERE sold.offer_id IN (${offers}) AND sold.state = 'sold'
     ) kept
     WHERE claim.id = kept.id AND (kept.quantity <> claim.quantity)`,
    bindings,
  );
  await noteForPeople(
    trx,
    lost.flatMap(({ order_id, valid, awaiting, unfinished, every }) => [
      valid
        ? endOf(order_id, valid, [...(awaiting ?? []), ...(unfinished ?? [])], reason)
        : {
            kind: awaiting ? ("unpaid_cancelled" as const) : ("unfinished_cancelled" as const),
            ...{ order_id, ticket_ids: awaiting ?? unfinished ?? [], reason },
          },
      toLog(order_id, every, { kind: "tickets_cancelled", reason }, userId),
    ]),
  );
  return lost.reduce((total, { every }) => total + every.length, 0);
}

type LostOfOrder = {
  order_id: string;
  every: string[];
  valid: string[] | null;
  awaiting: string[] | null;
  unfinished: string[] | null;
};

/** The tickets that end with a part of an event: those that nobody has entered with. */
const lostWith = (scope: Scope) =>
  `ticket.${scope.column} = :id AND ticket.status <> 'cancelled' AND ticket.checked_in_at IS NULL`;

export type CancellationPreview = {
  tickets: number;
  /** Which stay as they are: somebody has entered with them. */
  kept_tickets: number;
};

/** How many tickets {@link cancelEvent} would end. */
export function previewEventCancellation(db: Db, eventId: string): Promise<CancellationPreview> {
  return previewCancellation(db, { column: "event_id", id: eventId });
}

/** As {@link previewEventCancellation}, for one session. @throws 404 */
export async function previewSessionCancellation(
  db: Db,
  sessionId: string,
): Promise<CancellationPreview> {
  await findEventOfSession(db, sessionId);
  return previewCancellation(db, { column: "session_id", id: sessionId });
}

async function previewCancellation(db: Db, scope: Scope): Promise<CancellationPreview> {
  const [preview] = await query<CancellationPreview>(
    db,
    `SELECT count(*) FILTER (WHERE ticket.checked_in_at IS NULL)::integer AS tickets,
            count(ticket.checked_in_at)::integer AS kept_tickets
     FROM box_office_ticket ticket WHERE ticket.${scope.column} = :id AND ticket.status <> 'cancelled'`,
    { id: scope.id },
  );
  return preview as CancellationPreview;
}

/**
 * Takes an event that has never sold out of the catalogue; {@link restoreEvent} brings back what went with it.
 *
 * @throws 404, `has_sales`
 */
export function deleteEvent(pool: Pool, eventId: string, deletedAt: Date): Promise<void> {
  return inTransaction(pool, async (trx) => {
    await lockEvent(trx, eventId);
    await assertNoSales(trx, { column: "event_id", id: eventId });
    await freeLapsedHolds(trx, eventId);
    for (const table of EVENT_TREE) {
      await query(
        trx,
        `UPDATE ${table.name} SET deleted_at = :deleted_at WHERE ${table.of_event} AND deleted_at IS NULL`,
        { id: eventId, deleted_at: deletedAt },
      );
    }
  });
}

/** Undoes {@link deleteEvent}: what was taken out at that moment, and not what had been before. */
export function restoreEvent(pool: Pool, eventId: string, deletedAt: Date): Promise<void> {
  return inTransaction(pool, async (trx) => {
    for (const table of EVENT_TREE) {
      await query(
        trx,
        `UPDATE ${table.name} SET deleted_at = NULL WHERE ${table.of_event} AND deleted_at = :deleted_at`,
        { id: eventId, deleted_at: deletedAt },
      );
    }
  });
}

/** Undoes {@link createEvent} before anything could be sold. */
export function discardEvent(pool: Pool, eventId: string): Promise<void> {
  return inTransaction(pool, async (trx) => {
    for (const table of EVENT_TREE) {
      await query(trx, `DELETE FROM ${table.name} WHERE ${table.of_event}`, { id: eventId });
    }
  });
}

const EVENT_TREE = [
  {
    name: "box_office_capacity_pool_offer",
    of_event: "pool_id IN (SELECT id FROM box_office_capacity_pool WHERE event_id = :id)",
  },
  { name: "box_office_capacity_pool", of_event: "event_id = :id" },
  {
    name: "box_office_offer_variant",
    of_event: "offer_id IN (SELECT id FROM box_office_ticket_offer WHERE event_id = :id)",
  },
  { name: "box_office_ticket_offer", of_event: "event_id = :id" },
  { name: "box_office_ticket_type", of_event: "event_id = :id" },
  { name: "box_office_event_session", of_event: "event_id = :id" },
  { name: "box_office_event", of_event: "id = :id" },
];

export type OfferVariant = { offer_id: string; variant_id: string | null };

/** Ties an event to the product it is sold as, and its offers to their variants. */
export async function attachProduct(
  pool: Pool,
  eventId: string,
  productId: string,
  pairs: readonly OfferVariant[],
): Promise<void> {
  await inTransaction(pool, async (trx) => {
    await updateRow(trx, "box_office_event", eventId, { product_id: productId });
    await attachVariants(trx, pairs);
  });
}

export async function attachVariants(db: Db, pairs: readonly OfferVariant[]): Promise<void> {
  await query(
    db,
    `UPDATE box_office_ticket_offer offer SET variant_id = pair.variant_id, updated_at = now()
     FROM jsonb_to_recordset(:pairs) AS pair (offer_id text, variant_id text) WHERE offer.id = pair.offer_id`,
    { pairs: JSON.stringify(pairs) },
  );
}
