import { type Db, query } from "../../../shared/db";
import { take } from "../../../shared/queue/take";
import type { LogEntry } from "../types";

/** Who took up an entry and did not say that it was told has died after this. */
const LEASE_SECONDS = 60;

export const ENTRY_COLUMNS = `id, seq::float8 AS seq, order_id, kind, jsonb_build_object('type', actor_type, 'id', actor_id) AS actor,
from_status_id, to_status_id, from_state, to_state, reason, message, notify, forced, data, created_at`;

/**
 * Takes up what people and webhooks have not been told of yet, oldest first, for the caller alone to tell within a
 * minute. Two takers never get the same entry.
 */
export async function takeUntold(db: Db, limit: number): Promise<LogEntry[]> {
  const entries = await take<LogEntry>(db, "box_office_order_log", {
    due: `told_at IS NULL AND kind <> 'note' AND (leased_until IS NULL OR leased_until <= now())`,
    order: "seq",
    limit,
    set: `leased_until = now() + make_interval(secs => :lease_seconds)`,
    returning: ENTRY_COLUMNS,
    bindings: { lease_seconds: LEASE_SECONDS },
  });
  return entries.sort((one, other) => one.seq - other.seq);
}

export async function markTold(db: Db, ids: readonly string[]): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_log SET told_at = now() WHERE id = ANY (:ids) AND told_at IS NULL`,
    { ids },
  );
}

/** Entries that a message is about; in no order. */
export function readLogEntries(db: Db, ids: readonly string[]): Promise<LogEntry[]> {
  return query<LogEntry>(
    db,
    `SELECT ${ENTRY_COLUMNS} FROM box_office_order_log WHERE id = ANY (:ids)`,
    { ids },
  );
}
