import { type Db, query } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { take } from "../../../shared/queue/take";

/** What stands in the way goes away when somebody confirms an edit, say; so it is tried for ever, at the latest after this. */
const LONGEST_WAIT_SECONDS = 900;

/** Notes, in the transaction in which something of them is cancelled, that the orders' lines are to be lowered. */
export async function noteLowering(trx: Db, orderIds: readonly string[]): Promise<void> {
  if (!orderIds.length) return;
  await query(
    trx,
    `INSERT INTO box_office_line_lowering (id, order_id, due_at)
     SELECT DISTINCT 'bolow_' || order_id, order_id, now() FROM unnest(:order_ids::text[]) AS noted (order_id)
     ON CONFLICT DO NOTHING`,
    { order_ids: [...orderIds] },
  );
}

/** Takes up the next orders whose lines are to be lowered; two takers get different ones. */
export async function takeLowerings(db: Db, limit: number): Promise<string[]> {
  const rows = await take<{ order_id: string }>(db, "box_office_line_lowering", {
    due: `due_at <= now()`,
    order: "due_at",
    limit,
    set: `due_at = now() + make_interval(secs => :longest_seconds), attempts = attempts + 1, updated_at = now()`,
    returning: "order_id",
    bindings: { longest_seconds: LONGEST_OPERATION_SECONDS },
  });
  return rows.map(({ order_id }) => order_id);
}

/** The order's lines ask for no more than what it has. */
export async function finishLowering(db: Db, orderId: string): Promise<void> {
  await query(db, `DELETE FROM box_office_line_lowering WHERE order_id = :order_id`, {
    order_id: orderId,
  });
}

/** It is tried again, the later the more often it was in vain. */
export async function retryLowering(db: Db, orderId: string, error: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_line_lowering
     SET last_error = :error, updated_at = now(),
         due_at = now() + make_interval(secs => least(:longest_seconds, 5 * 2 ^ least(attempts, 10)))
     WHERE order_id = :order_id`,
    { order_id: orderId, error, longest_seconds: LONGEST_WAIT_SECONDS },
  );
}
