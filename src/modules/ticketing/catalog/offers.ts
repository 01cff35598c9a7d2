import { type Db, insertRows, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { sessionLabels } from "../../../shared/session-label";
import type { SessionInput } from "./types";

/** More variants than this make a product slow to edit and a ticket hard to choose. */
const MAX_OFFERS_PER_EVENT = 300;

type NewOffers = {
  event: { id: string; timezone: string };
  types: readonly { id: string; name: string }[];
  sessions: readonly (Pick<SessionInput, "capacity" | "capacities" | "starts_at"> & {
    id: string;
    name: string | null;
  })[];
};

/**
 * Makes the offer of each of the types at each of the sessions, in the sessions' own pool and, where
 * `capacities` limits a type at a session, in a pool of its own. A session without a pool gets one.
 *
 * @throws `too_many_offers`
 */
export async function insertOffers(trx: Db, { event, types, sessions }: NewOffers): Promise<void> {
  const offers = sessions.flatMap((session) =>
    types.map((type) => ({
      id: newId("boof"),
      event_id: event.id,
      session_id: session.id,
      ticket_type_id: type.id,
    })),
  );
  await assertRoomForOffers(trx, event.id, offers.length);
  await insertRows(trx, "box_office_ticket_offer", offers);

  const labels = sessionLabels(sessions, event.timezone);
  await insertRows(
    trx,
    "box_office_capacity_pool",
    (await sessionsWithoutPool(trx, sessions)).map((session) => ({
      id: newId("bopool"),
      event_id: event.id,
      session_id: session.id,
      name: labels.get(session.id),
      capacity: session.capacity ?? null,
      claimed: 0,
    })),
  );
  await insertRows(
    trx,
    "box_office_capacity_pool",
    sessions.flatMap((session) =>
      types
        .filter((type) => typeof session.capacities?.[type.name] === "number")
        .map((type) => ({
          id: newId("bopool"),
          event_id: event.id,
          session_id: session.id,
          ticket_type_id: type.id,
          name: `${labels.get(session.id)}: ${type.name}`,
          capacity: session.capacities?.[type.name],
          claimed: 0,
        })),
    ),
  );
  await joinScopedPools(
    trx,
    offers.map((offer) => offer.id),
  );
}

async function assertRoomForOffers(trx: Db, eventId: string, added: number): Promise<void> {
  const [existing] = await query<{ count: number }>(
    trx,
    `SELECT count(*)::integer AS count FROM box_office_ticket_offer
     WHERE event_id = :event_id AND deleted_at IS NULL`,
    { event_id: eventId },
  );
  const count = (existing?.count ?? 0) + added;
  if (count > MAX_OFFERS_PER_EVENT) {
    throw refusal(
      "too_many_offers",
      `Sessions times ticket types make ${count} offers; an event has ${MAX_OFFERS_PER_EVENT} at most`,
    );
  }
}

async function sessionsWithoutPool<Session extends { id: string }>(
  trx: Db,
  sessions: readonly Session[],
): Promise<Session[]> {
  const rows = await query<{ session_id: string }>(
    trx,
    `SELECT session_id FROM box_office_capacity_pool
     WHERE session_id = ANY (:session_ids) AND ticket_type_id IS NULL AND deleted_at IS NULL`,
    { session_ids: sessions.map((session) => session.id) },
  );
  const having = new Set(rows.map((row) => row.session_id));
  return sessions.filter((session) => !having.has(session.id));
}

/** Puts offers into the pool of their session and the pool of their type at the session, where there is one. */
export async function joinScopedPools(trx: Db, offerIds: readonly string[]): Promise<void> {
  await query(
    trx,
    `INSERT INTO box_office_capacity_pool_offer (id, pool_id, offer_id)
     SELECT 'bopo_' || replace(gen_random_uuid()::text, '-', ''), pool.id, offer.id
     FROM box_office_ticket_offer offer
     JOIN box_office_capacity_pool pool ON pool.session_id = offer.session_id AND pool.deleted_at IS NULL
       AND (pool.ticket_type_id IS NULL OR pool.ticket_type_id = offer.ticket_type_id)
     WHERE offer.id = ANY (:offer_ids)
     ON CONFLICT (offer_id, pool_id) WHERE deleted_at IS NULL DO NOTHING`,
    { offer_ids: [...offerIds] },
  );
}
