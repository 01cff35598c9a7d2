import { type Db, queryOne } from "../../../shared/db";
import { oneOf } from "../../../shared/list/conditions";
import { type Spec, where } from "../../../shared/list/where";

/** Orders whose lines still ask for what is cancelled, and those of them that something stands in the way of. */
export type LoweringProgress = { left: number; failing: number };

const FILTERS: Spec<{ event_id?: string; session_id?: string }> = {
  event_id: oneOf("ticket.event_id"),
  session_id: oneOf("ticket.session_id"),
};

/** How far the lowering of orders has come, of an event or one session of it where it is named. */
export async function loweringProgress(
  db: Db,
  of: { event_id?: string; session_id?: string },
): Promise<LoweringProgress> {
  const asked = where(FILTERS, of);
  const row = await queryOne<LoweringProgress>(
    db,
    `SELECT count(*)::integer AS left, (count(*) FILTER (WHERE last_error IS NOT NULL))::integer AS failing
     FROM box_office_line_lowering waiting
     WHERE EXISTS (SELECT FROM box_office_ticket ticket
                   WHERE ticket.order_id = waiting.order_id AND ${asked.where})`,
    asked.bindings,
  );
  return row as LoweringProgress;
}
