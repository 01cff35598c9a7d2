import type { MedusaError } from "@medusajs/framework/utils";
import {
  type Db,
  insertRows,
  inTransaction,
  type Pool,
  query,
  queryOne,
  updateRow,
} from "../../../shared/db";
import { invalid, notFound, refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { sessionLabels } from "../../../shared/session-label";
import { insertSessions } from "./events";
import { assertNoSales, freeLapsedHolds, lockEditableEvent } from "./guards";
import { insertOffers, joinScopedPools } from "./offers";
import {
  type ChangedBy,
  type NotedChange,
  noteChange,
  type PreviewedChange,
  previewChange,
  readPlaces,
} from "./session-changes";
import { assertKnownTypes, assertTimesInOrder, movedAlong } from "./session-rules";
import type { Moment, SessionInput, SessionRow } from "./types";

/**
 * Adds a session with an offer of each of the event's ticket types.
 *
 * @returns the session's id
 * @throws 404, `event_cancelled`, `too_many_offers`; 400 for dates out of order or unknown ticket types
 */
export function addSession(pool: Pool, eventId: string, input: SessionInput): Promise<string> {
  assertTimesInOrder(input);
  return inTransaction(pool, async (trx) => {
    const event = await lockEditableEvent(trx, eventId);
    const types = await ticketTypesOf(trx, eventId);
    assertKnownTypes(
      input.capacities,
      types.map((type) => type.name),
    );
    const sessions = await insertSessions(trx, eventId, [input]);
    await insertOffers(trx, { event, types, sessions });
    return (sessions[0] as { id: string }).id;
  });
}

export function ticketTypesOf(db: Db, eventId: string): Promise<{ id: string; name: string }[]> {
  return query(
    db,
    `SELECT id, name FROM box_office_ticket_type
     WHERE event_id = :event_id AND deleted_at IS NULL ORDER BY rank, id`,
    { event_id: eventId },
  );
}

/**
 * Changes a session. What has been sold keeps its session; a lower capacity must still hold what is taken. Doors and end
 * move along with the start unless they are named.
 *
 * @param by who does it, and whether who holds a ticket is told of another time; left out where it undoes another change
 * @returns whom another time concerns, and the notices that were written of it
 * @throws 404, `event_cancelled`, `capacity_below_claimed`; 400 for dates out of order
 */
export function updateSession(
  pool: Pool,
  eventId: string,
  sessionId: string,
  changes: Partial<SessionInput>,
  by?: ChangedBy,
): Promise<NotedChange> {
  const { capacity, capacities, ...named } = changes;
  return inTransaction(pool, async (trx) => {
    const event = await lockEditableEvent(trx, eventId);
    const session = await findSession(trx, eventId, sessionId);
    if (session.status === "cancelled") {
      throw refusal("event_cancelled", "A cancelled session can't be changed");
    }
    const fields = movedAlong(session, named);
    if (TIMES.some((at) => fields[at] !== undefined)) assertTimesInOrder({ ...session, ...fields });
    const places = by ? await readPlaces(trx, eventId, sessionId) : [];
    const isMoved =
      fields.starts_at && new Date(fields.starts_at).getTime() !== session.starts_at.getTime();
    await updateRow(trx, "box_office_event_session", sessionId, fields);
    await freeLapsedHolds(trx, eventId);
    if (capacity !== undefined) await setSessionCapacity(trx, sessionId, capacity);
    if (capacities) {
      await setTypeCapacities(trx, event, { ...session, ...fields }, capacities);
    }
    if (isMoved) await forgetTellings(trx, sessionId);
    return noteChange(trx, places, fields, by ?? {});
  });
}

/** What {@link updateSession} would mean to those who hold tickets. @throws 404 */
export async function previewSessionChange(
  db: Db,
  eventId: string,
  sessionId: string,
  changes: Partial<SessionInput>,
): Promise<PreviewedChange> {
  const session = await findSession(db, eventId, sessionId);
  const places = await readPlaces(db, eventId, sessionId);
  return previewChange(db, places, movedAlong(session, changes));
}

const TIMES = ["starts_at", "ends_at", "doors_at", "sales_opens_at", "sales_closes_at"] as const;

/** What people were told and reminded of was another date. The session's row is locked by the caller. */
async function forgetTellings(trx: Db, sessionId: string): Promise<void> {
  await query(
    trx,
    `UPDATE box_office_ticket SET told_at = NULL, reminder_id = NULL
     WHERE session_id = :session_id AND (told_at IS NOT NULL OR reminder_id IS NOT NULL)`,
    { session_id: sessionId },
  );
}

async function findSession(db: Db, eventId: string, sessionId: string): Promise<SessionRow> {
  const session = await queryOne<SessionRow>(
    db,
    `SELECT * FROM box_office_event_session
     WHERE id = :session_id AND event_id = :event_id AND deleted_at IS NULL`,
    { session_id: sessionId, event_id: eventId },
  );
  if (!session) throw notFound("Session", sessionId);
  return session;
}

function setSessionCapacity(trx: Db, sessionId: string, capacity: number | null) {
  return setCapacity(trx, `session_id = :session_id AND ticket_type_id IS NULL`, {
    session_id: sessionId,
    capacity,
  });
}

async function setTypeCapacities(
  trx: Db,
  event: { id: string; timezone: string },
  session: Pick<SessionRow, "id" | "name"> & { starts_at: Moment },
  capacities: Record<string, number | null>,
) {
  const types = await ticketTypesOf(trx, event.id);
  assertKnownTypes(
    capacities,
    types.map((type) => type.name),
  );
  for (const type of types.filter(({ name }) => capacities[name] !== undefined)) {
    const changed = await setCapacity(
      trx,
      `session_id = :session_id AND ticket_type_id = :ticket_type_id`,
      {
        session_id: session.id,
        ticket_type_id: type.id,
        capacity: capacities[type.name] ?? null,
      },
    );
    if (changed) continue;
    const label = sessionLabels([session], event.timezone).get(session.id);
    await insertRows(trx, "box_office_capacity_pool", [
      {
        id: newId("bopool"),
        event_id: event.id,
        session_id: session.id,
        ticket_type_id: type.id,
        name: `${label}: ${type.name}`,
        capacity: capacities[type.name] ?? null,
        claimed: 0,
      },
    ]);
    const offers = await query<{ id: string }>(
      trx,
      `SELECT id FROM box_office_ticket_offer
       WHERE session_id = :session_id AND ticket_type_id = :ticket_type_id AND deleted_at IS NULL`,
      { session_id: session.id, ticket_type_id: type.id },
    );
    await joinScopedPools(
      trx,
      offers.map((offer) => offer.id),
    );
  }
}

const CHECK_VIOLATION = "23514";

/**
 * Sets the capacity of the pools that `where` names; their rows are locked by the caller.
 *
 * @throws `capacity_below_claimed`: the table's own check says so
 */
export async function setCapacity(
  trx: Db,
  where: string,
  bindings: { capacity: number | null; [key: string]: string | number | null },
): Promise<boolean> {
  try {
    const rows = await query(
      trx,
      `UPDATE box_office_capacity_pool SET capacity = :capacity, updated_at = now()
       WHERE ${where} AND deleted_at IS NULL RETURNING id`,
      bindings,
    );
    return rows.length > 0;
  } catch (error) {
    if ((error as MedusaError).code !== CHECK_VIOLATION) throw error;
    throw refusal(
      "capacity_below_claimed",
      `capacity: more than ${bindings.capacity} places are sold or held already`,
    );
  }
}

/**
 * Takes out a session that has never sold.
 *
 * @throws 404, `has_sales`, 400 for the event's last session
 */
export function removeSession(
  pool: Pool,
  eventId: string,
  sessionId: string,
  deletedAt = new Date(),
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    await lockEditableEvent(trx, eventId);
    await findSession(trx, eventId, sessionId);
    await removePart(trx, eventId, "box_office_event_session", sessionId, deletedAt);
  });
}

/** Undoes {@link removeSession}: what was taken out at that moment, and not what had been before. */
export function restoreSession(pool: Pool, sessionId: string, deletedAt: Date): Promise<void> {
  return restorePart(pool, "box_office_event_session", sessionId, deletedAt);
}

type RemovablePart = "box_office_event_session" | "box_office_ticket_type";

const COLUMN_OF = {
  box_office_event_session: "session_id",
  box_office_ticket_type: "ticket_type_id",
} as const;

/** What goes with a session or a ticket type: its offers, their places in pools, and its own pools. */
const goesWith = (part: RemovablePart) => [
  {
    name: "box_office_capacity_pool_offer",
    where: `offer_id IN (SELECT id FROM box_office_ticket_offer WHERE ${COLUMN_OF[part]} = :id)`,
  },
  { name: "box_office_capacity_pool", where: `${COLUMN_OF[part]} = :id` },
  { name: "box_office_ticket_offer", where: `${COLUMN_OF[part]} = :id` },
  { name: part, where: `id = :id` },
];

/** Takes out a session or a ticket type, which never sold and is not the event's last. */
export async function removePart(
  trx: Db,
  eventId: string,
  part: RemovablePart,
  id: string,
  deletedAt: Date,
): Promise<void> {
  await assertNoSales(trx, { column: COLUMN_OF[part], id });
  await freeLapsedHolds(trx, eventId);
  const others = await queryOne(
    trx,
    `SELECT 1 FROM ${part} WHERE event_id = :event_id AND id <> :id AND deleted_at IS NULL LIMIT 1`,
    { id, event_id: eventId },
  );
  if (!others) throw invalid("An event keeps at least one session and one ticket type");
  for (const { name, where } of goesWith(part)) {
    await query(
      trx,
      `UPDATE ${name} SET deleted_at = :deleted_at WHERE ${where} AND deleted_at IS NULL`,
      { id, deleted_at: deletedAt },
    );
  }
}

/** Undoes {@link removePart}. */
export function restorePart(
  pool: Pool,
  part: RemovablePart,
  id: string,
  deletedAt: Date,
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    for (const { name, where } of goesWith(part)) {
      await query(
        trx,
        `UPDATE ${name} SET deleted_at = NULL WHERE ${where} AND deleted_at = :deleted_at`,
        { id, deleted_at: deletedAt },
      );
    }
  });
}
