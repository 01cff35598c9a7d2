import { inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { writeLog } from "../log/write-log";
import type { Actor } from "../types";
import { lockKnownStanding } from "./read-standings";

/**
 * E14: takes a deleted order out of the lists for good, and writes down once who deleted it.
 *
 * @throws 404
 */
export function archiveOrder(
  pool: Pool,
  orderId: string,
  actor: Actor,
  now = new Date(),
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    const standing = await lockKnownStanding(trx, orderId);
    await query(
      trx,
      `UPDATE box_office_order_standing SET archived_at = coalesce(archived_at, :now), updated_at = :now
       WHERE order_id = :order_id`,
      { order_id: orderId, now },
    );
    const deletion = await queryOne(
      trx,
      `SELECT id FROM box_office_order_log WHERE order_id = :order_id AND kind = 'deleted' LIMIT 1`,
      { order_id: orderId },
    );
    if (deletion) return;
    const status = { id: standing.status_id, state: standing.state };
    await writeLog(trx, {
      order_id: orderId,
      kind: "deleted",
      actor,
      from: status,
      created_at: now,
    });
  });
}
