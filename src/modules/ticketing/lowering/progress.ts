import { type Db, queryOne } from "../../../shared/db";

/** How far the lowering of an event's orders has come, in orders. */
export type LoweringProgress = { left: number; failing: number };

/** Of an event, or of one session of it: orders whose lines still ask for what is cancelled. */
export async function loweringProgress(
  db: Db,
  scope: { column: "event_id" | "session_id"; id: string },
): Promise<LoweringProgress> {
  const row = await queryOne<LoweringProgress>(
    db,
    `SELECT count(*)::integer AS left, (count(*) FILTER (WHERE last_error IS NOT NULL))::integer AS failing
     FROM box_office_line_lowering waiting
     WHERE EXISTS (SELECT FROM box_office_ticket ticket
                   WHERE ticket.order_id = waiting.order_id AND ticket.${scope.column} = :id)`,
    { id: scope.id },
  );
  return row as LoweringProgress;
}
