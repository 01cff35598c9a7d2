import { type Db, query } from "../../../shared/db";
import { oneOf } from "../../../shared/list/conditions";
import { countOf } from "../../../shared/list/count";
import { type Spec, where } from "../../../shared/list/where";
import type { CheckInRow } from "./check-in";
import type { ScanResult } from "./scan-verdict";

export type CheckInFilters = {
  event_id?: string;
  session_id?: string;
  ticket_id?: string;
  result?: ScanResult[];
};

const CHECK_IN_FILTERS: Spec<CheckInFilters> = {
  event_id: oneOf("event_id"),
  session_id: oneOf("session_id"),
  ticket_id: oneOf("ticket_id"),
  result: oneOf("result"),
};

/** The door's log, newest first. */
export async function listCheckIns(
  db: Db,
  filters: CheckInFilters,
  page: { limit: number; offset: number },
): Promise<{ check_ins: CheckInRow[]; count: number }> {
  const asked = where(CHECK_IN_FILTERS, filters);
  const [check_ins, count] = await Promise.all([
    query<CheckInRow>(
      db,
      `SELECT * FROM box_office_check_in WHERE ${asked.where}
       ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset`,
      { ...asked.bindings, ...page },
    ),
    countOf(db, "box_office_check_in", asked),
  ]);
  return { check_ins, count };
}
