import { type Db, query, queryOne } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { take } from "../../../shared/queue/take";

/** What stands in the way goes away when somebody confirms an edit, say; so it is tried for ever, at the latest after this. */
const LONGEST_WAIT_SECONDS = 900;

/**
 * Notes that an order's lines are to be lowered though no ticket was just cancelled, which a trigger notes by itself: its
 * session is off and it never got one, it is cancelled itself no more, or something is about to be kept of it as a fee.
 */
export async function noteLowering(db: Db, orderId: string): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_line_lowering AS known (id, order_id, due_at) VALUES (:id, :order_id, now())
     ON CONFLICT (order_id) DO UPDATE SET noted = known.noted + 1, due_at = now()`,
    { id: `bolow_${orderId}`, order_id: orderId },
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

/** How often it was noted that the order's lines are to be lowered; undefined where it is not. */
export async function loweringsNoted(db: Db, orderId: string): Promise<number | undefined> {
  const row = await queryOne<{ noted: number }>(
    db,
    `SELECT noted FROM box_office_line_lowering WHERE order_id = :order_id`,
    { order_id: orderId },
  );
  return row?.noted;
}

/** The order's lines ask for no more than what it has. @param noted as before its lines were read: what came since stays */
export async function finishLowering(db: Db, orderId: string, noted: number): Promise<void> {
  await query(
    db,
    `DELETE FROM box_office_line_lowering WHERE order_id = :order_id AND noted = :noted`,
    { order_id: orderId, noted },
  );
}

/** There is no such order any more. */
export async function forgetLowering(db: Db, orderId: string): Promise<void> {
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
