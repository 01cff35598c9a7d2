import {
  type Db,
  insertRows,
  inTransaction,
  type Pool,
  query,
  queryOne,
  updateRow,
} from "../../../shared/db";
import { invalid, notFound } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { freeLapsedHolds, lockEditableEvent } from "./guards";
import { setCapacity } from "./sessions";
import type { PoolRow } from "./types";

export type PoolInput = { name: string; capacity: number | null; ticket_offer_ids: string[] };

/**
 * Makes a limit that several offers share. It counts what is claimed from now on.
 *
 * @returns the pool's id
 * @throws 404, `event_cancelled`; 400 for an offer of another event
 */
export function createPool(pool: Pool, eventId: string, input: PoolInput): Promise<string> {
  return inTransaction(pool, async (trx) => {
    await lockEditableEvent(trx, eventId);
    const id = newId("bopool");
    await insertRows(trx, "box_office_capacity_pool", [
      { id, event_id: eventId, name: input.name, capacity: input.capacity, claimed: 0 },
    ]);
    await setMembers(trx, eventId, id, input.ticket_offer_ids);
    return id;
  });
}

/**
 * Changes a limit. Members change for what is claimed from now on; the pools of a session and of a type at a
 * session keep theirs.
 *
 * @returns the id of its event
 * @throws 404, `event_cancelled`, `capacity_below_claimed`
 */
export function updatePool(
  pool: Pool,
  poolId: string,
  changes: Partial<PoolInput>,
): Promise<string> {
  return inTransaction(pool, async (trx) => {
    const existing = await findPool(trx, poolId);
    await lockEditableEvent(trx, existing.event_id);
    if (changes.name !== undefined) {
      await updateRow(trx, "box_office_capacity_pool", poolId, { name: changes.name });
    }
    if (changes.capacity !== undefined) {
      await freeLapsedHolds(trx, existing.event_id);
      await setCapacity(trx, `id = :id`, { id: poolId, capacity: changes.capacity });
    }
    if (changes.ticket_offer_ids) {
      if (existing.session_id) {
        throw invalid(
          "ticket_offer_ids: the pool of a session always holds the session's own offers",
        );
      }
      await setMembers(trx, existing.event_id, poolId, changes.ticket_offer_ids);
    }
    return existing.event_id;
  });
}

/**
 * Lifts a limit; seats taken under it stay taken elsewhere.
 *
 * @throws 404, 400 for the pool of a session, which every offer needs
 */
export function removePool(pool: Pool, poolId: string): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const existing = await findPool(trx, poolId);
    await lockEditableEvent(trx, existing.event_id);
    if (existing.session_id && !existing.ticket_type_id) {
      throw invalid("A session keeps its pool; set its capacity to null to lift the limit");
    }
    await setMembers(trx, existing.event_id, poolId, []);
    await updateRow(trx, "box_office_capacity_pool", poolId, { deleted_at: new Date() });
  });
}

async function findPool(db: Db, poolId: string): Promise<PoolRow> {
  const found = await queryOne<PoolRow>(
    db,
    `SELECT * FROM box_office_capacity_pool WHERE id = :id AND deleted_at IS NULL`,
    { id: poolId },
  );
  if (!found) throw notFound("Capacity pool", poolId);
  return found;
}

async function setMembers(
  trx: Db,
  eventId: string,
  poolId: string,
  offerIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(offerIds)];
  const known = await query(
    trx,
    `SELECT id FROM box_office_ticket_offer
     WHERE id = ANY (:offer_ids) AND event_id = :event_id AND deleted_at IS NULL`,
    { offer_ids: wanted, event_id: eventId },
  );
  if (known.length !== wanted.length) {
    throw invalid("ticket_offer_ids: an offer is unknown or belongs to another event");
  }
  await query(
    trx,
    `DELETE FROM box_office_capacity_pool_offer WHERE pool_id = :pool_id AND NOT offer_id = ANY (:offer_ids)`,
    { pool_id: poolId, offer_ids: wanted },
  );
  await query(
    trx,
    `INSERT INTO box_office_capacity_pool_offer (id, pool_id, offer_id)
     SELECT 'bopo_' || replace(gen_random_uuid()::text, '-', ''), :pool_id, offer_id
     FROM unnest(:offer_ids::text[]) AS offer_id
     ON CONFLICT (offer_id, pool_id) WHERE deleted_at IS NULL DO NOTHING`,
    { pool_id: poolId, offer_ids: wanted },
  );
}
