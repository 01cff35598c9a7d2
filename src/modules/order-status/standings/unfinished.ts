import { type Db, query } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { take } from "../../../shared/queue/take";

/** Notes that effects of a change are still to come, so that they do even when this process dies. */
export async function markUnfinished(db: Db, orderId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_standing SET unfinished_since = now(), updated_at = now() WHERE order_id = :order_id`,
    { order_id: orderId },
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
export async function takeUnfinished(db: Db, limit: number): Promise<string[]> {
  const rows = await take<{ order_id: string }>(db, "box_office_order_standing", {
    due: `unfinished_since < now() - make_interval(secs => :longest_seconds)`,
    order: "unfinished_since",
    limit,
    set: `unfinished_since = now(), updated_at = now()`,
    returning: "order_id",
    bindings: { longest_seconds: LONGEST_OPERATION_SECONDS },
  });
  return rows.map(({ order_id }) => order_id);
}
