import { type Db, query } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";

/** Notes that effects of a change are still to come, so that they do even when this process dies. */
export async function markUnfinished(db: Db, orderId: string, now: Date): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_standing SET unfinished_since = :now, updated_at = :now WHERE order_id = :order_id`,
    { order_id: orderId, now },
  );
}

export async function markFinished(db: Db, orderId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_standing SET unfinished_since = NULL, updated_at = now() WHERE order_id = :order_id`,
    { order_id: orderId },
  );
}

/**
 * Takes up orders whose change nobody finished, the longest waiting first, for the caller alone to finish in the same
 * time. Two runners take different ones.
 */
export async function takeUnfinished(db: Db, limit: number, now: Date): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    db,
    `UPDATE box_office_order_standing SET unfinished_since = :now, updated_at = :now
     WHERE id IN (
       SELECT id FROM box_office_order_standing
       WHERE unfinished_since < :now::timestamptz - make_interval(secs => :longest_seconds)
       ORDER BY unfinished_since LIMIT :limit
       FOR UPDATE SKIP LOCKED
     )
     RETURNING order_id`,
    { now, limit, longest_seconds: LONGEST_OPERATION_SECONDS },
  );
  return rows.map(({ order_id }) => order_id);
}
