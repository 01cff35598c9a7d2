import { type Db, query } from "../../../shared/db";
import type { LogData } from "../types";

/** Money that came in for an order, or was given back. */
export type Movement = {
  /** Of the capture or the refund: each stands in the log once. */
  id: string;
  kind: "payment" | "refund";
  data: LogData;
  /** What was said of it: the reference on the bank's statement, a note. */
  reason: string | null;
  /** Who took it or gave it back; null where a provider said so. */
  user_id: string | null;
  created_at: Date;
};

/** Adds to the log of an order what came in and was given back, each once, however often it is said (A7). */
export async function notePayments(
  db: Db,
  orderId: string,
  movements: readonly Movement[],
): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_order_log (id, order_id, kind, actor_type, actor_id, reason, data, created_at, told_at)
     SELECT 'bolog_' || made.id, :order_id, made.kind, CASE WHEN made.user_id IS NULL THEN 'system' ELSE 'user' END,
            made.user_id, made.reason, made.data, made.created_at, made.created_at
     FROM jsonb_to_recordset(:movements)
       AS made (id text, kind text, user_id text, reason text, data jsonb, created_at timestamptz)
     WHERE NOT EXISTS (SELECT FROM box_office_order_log known WHERE known.id = 'bolog_' || made.id)
     ORDER BY made.created_at
     ON CONFLICT (id) DO NOTHING`,
    { order_id: orderId, movements: JSON.stringify(movements) },
  );
}
