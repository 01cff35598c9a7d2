import { type Db, query, queryOne } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import type { EventStatus } from "./types";

export type LockedEvent = { id: string; status: EventStatus; timezone: string };

/**
 * Locks an event and then all its pools, by id: nothing of it is sold or edited until the transaction ends.
 *
 * @throws 404
 */
export async function lockEvent(trx: Db, eventId: string): Promise<LockedEvent> {
  const event = await queryOne<LockedEvent>(
    trx,
    `SELECT id, status, timezone FROM box_office_event
     WHERE id = :event_id AND deleted_at IS NULL FOR UPDATE`,
    { event_id: eventId },
  );
  if (!event) throw notFound("Event", eventId);
  await query(
    trx,
    `SELECT id FROM box_office_capacity_pool WHERE event_id = :event_id ORDER BY id FOR NO KEY UPDATE`,
    { event_id: eventId },
  );
  return event;
}

/** As {@link lockEvent}. @throws 404, `event_cancelled`: a cancelled event is final */
export async function lockEditableEvent(trx: Db, eventId: string): Promise<LockedEvent> {
  const event = await lockEvent(trx, eventId);
  if (event.status === "cancelled") {
    throw refusal("event_cancelled", "A cancelled event can't be changed");
  }
  return event;
}

/** Which part of an event is meant: a column of both claims' offers and tickets. */
export type Scope = { column: "event_id" | "session_id" | "ticket_type_id"; id: string };

/** Frees the lapsed holds of an event. Its pools are locked by the caller. */
export async function freeLapsedHolds(trx: Db, eventId: string): Promise<void> {
  await query(
    trx,
    `DELETE FROM box_office_seat_claim
     WHERE event_id = :event_id AND state = 'held' AND expires_at <= clock_timestamp()`,
    { event_id: eventId },
  );
}

/**
 * Refuses to take away what has been sold or is being bought: any ticket ever made, any claim.
 *
 * @throws `has_sales`
 */
export async function assertNoSales(trx: Db, scope: Scope): Promise<void> {
  const sold = await queryOne(
    trx,
    `SELECT 1 FROM box_office_ticket ticket WHERE ticket.${scope.column} = :id
     UNION ALL
     SELECT 1 FROM box_office_seat_claim claim
     JOIN box_office_ticket_offer offer ON offer.id = claim.offer_id
     WHERE offer.${scope.column} = :id AND (claim.state <> 'held' OR claim.expires_at > clock_timestamp())
     LIMIT 1`,
    { id: scope.id },
  );
  if (sold) {
    throw refusal(
      "has_sales",
      `Tickets have been sold or are being bought, so it can't be deleted; ${SELLS_NO_MORE[scope.column]} sells no more`,
    );
  }
}

/** True of what is cancelled already as well. A ticket type is never cancelled. */
const SELLS_NO_MORE: Record<Scope["column"], string> = {
  event_id: "a cancelled event",
  session_id: "a cancelled session",
  ticket_type_id: "a ticket type with no more places than are taken",
};

/** The id of the event that a session is of. @throws 404 */
export async function findEventOfSession(db: Db, sessionId: string): Promise<string> {
  const session = await queryOne<{ event_id: string }>(
    db,
    `SELECT event_id FROM box_office_event_session WHERE id = :id AND deleted_at IS NULL`,
    { id: sessionId },
  );
  if (!session) throw notFound("Session", sessionId);
  return session.event_id;
}
