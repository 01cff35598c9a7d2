import { type Db, query } from "../../../shared/db";
import { type DataKind, type LogFacts, TOLD_DATA_KINDS } from "../types";

/** What happened to an order beside its status, as it is known elsewhere. */
export type Happened = {
  [Kind in DataKind]: {
    /** Of the capture, the refund, the notice: each stands in the log once. */
    id: string;
    kind: Kind;
    order_id: string;
    data: LogFacts[Kind]["data"];
    /** What was said of it: the reference on the bank's statement, a note. */
    reason: string | null;
    /** Who did it; null where nobody did. */
    user_id: string | null;
    created_at: Date;
  };
}[DataKind];

/**
 * Adds to the logs of orders what happened, each once, however often it is said (A7). Most kinds the log
 * alone knows; of `TOLD_DATA_KINDS` somebody is told.
 *
 * @returns the ids of what was not there yet
 */
export async function noteOnce(db: Db, happened: readonly Happened[]): Promise<string[]> {
  if (!happened.length) return [];
  const noted = await query<{ id: string }>(
    db,
    `INSERT INTO box_office_order_log (id, order_id, kind, actor_type, actor_id, reason, data, created_at, told_at)
     SELECT 'bolog_' || made.id, made.order_id, made.kind, CASE WHEN made.user_id IS NULL THEN 'system' ELSE 'user' END,
            made.user_id, made.reason, made.data, made.created_at,
            CASE WHEN NOT made.kind = ANY (:told) THEN made.created_at END
     FROM jsonb_to_recordset(:happened)
       AS made (id text, order_id text, kind text, user_id text, reason text, data jsonb, created_at timestamptz)
     WHERE NOT EXISTS (SELECT FROM box_office_order_log known WHERE known.id = 'bolog_' || made.id)
     ORDER BY made.created_at
     ON CONFLICT (id) DO NOTHING
     RETURNING substr(id, length('bolog_') + 1) AS id`,
    { happened: JSON.stringify(happened), told: TOLD_DATA_KINDS },
  );
  return noted.map(({ id }) => id);
}
