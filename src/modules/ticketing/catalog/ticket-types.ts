import { type Db, inTransaction, type Pool, query, queryOne, updateRow } from "../../../shared/db";
import { invalid, notFound } from "../../../shared/errors";
import { normalised } from "../../../shared/text-schema";
import { insertTicketTypes } from "./events";
import { lockEditableEvent } from "./guards";
import { insertOffers } from "./offers";
import { assertOrderLimits } from "./session-rules";
import { removePart, restorePart, ticketTypesOf } from "./sessions";
import type { SessionRow, TicketTypeInput, TicketTypeRow } from "./types";

/**
 * Adds a ticket type with an offer at each of the event's sessions, in the sessions' pools.
 *
 * @returns the type's id
 * @throws 404, `event_cancelled`, `too_many_offers`; 400 for a name that is taken
 */
export function addTicketType(
  pool: Pool,
  eventId: string,
  input: TicketTypeInput,
): Promise<string> {
  assertOrderLimits(input);
  return inTransaction(pool, async (trx) => {
    const event = await lockEditableEvent(trx, eventId);
    await assertNameFree(trx, eventId, input.name);
    const sessions = await query<SessionRow>(
      trx,
      `SELECT * FROM box_office_event_session WHERE event_id = :event_id AND deleted_at IS NULL
       ORDER BY starts_at, id`,
      { event_id: eventId },
    );
    const types = await insertTicketTypes(trx, eventId, [input]);
    await insertOffers(trx, { event, types, sessions });
    return (types[0] as { id: string }).id;
  });
}

/**
 * Changes a ticket type for what is sold next; tickets already sold keep their price.
 *
 * @throws 404, `event_cancelled`
 */
export function updateTicketType(
  pool: Pool,
  eventId: string,
  typeId: string,
  changes: Partial<TicketTypeInput>,
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    await lockEditableEvent(trx, eventId);
    const type = await findTicketType(trx, eventId, typeId);
    assertOrderLimits({ ...type, ...changes });
    if (changes.name !== undefined && changes.name !== type.name) {
      await assertNameFree(trx, eventId, changes.name, typeId);
    }
    await updateRow(trx, "box_office_ticket_type", typeId, changes);
  });
}

/**
 * Takes out a ticket type that has never sold.
 *
 * @throws 404, `has_sales`, 400 for the event's last type
 */
export function removeTicketType(
  pool: Pool,
  eventId: string,
  typeId: string,
  deletedAt = new Date(),
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    await lockEditableEvent(trx, eventId);
    await findTicketType(trx, eventId, typeId);
    await removePart(trx, eventId, "box_office_ticket_type", typeId, deletedAt);
  });
}

/** Undoes {@link removeTicketType}: what was taken out at that moment, and not what had been before. */
export function restoreTicketType(pool: Pool, typeId: string, deletedAt: Date): Promise<void> {
  return restorePart(pool, "box_office_ticket_type", typeId, deletedAt);
}

async function findTicketType(db: Db, eventId: string, typeId: string): Promise<TicketTypeRow> {
  const type = await queryOne<TicketTypeRow>(
    db,
    `SELECT * FROM box_office_ticket_type
     WHERE id = :type_id AND event_id = :event_id AND deleted_at IS NULL`,
    { type_id: typeId, event_id: eventId },
  );
  if (!type) throw notFound("Ticket type", typeId);
  return type;
}

async function assertNameFree(db: Db, eventId: string, name: string, exceptId = ""): Promise<void> {
  const types = await ticketTypesOf(db, eventId);
  // A name of before may be written otherwise.
  if (types.some((type) => type.id !== exceptId && normalised(type.name) === name)) {
    throw invalid(`name: the event has a ticket type "${name}" already`);
  }
}
