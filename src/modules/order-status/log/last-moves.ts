import { type Db, query } from "../../../shared/db";
import type { LogEntry } from "../types";
import { ENTRY_COLUMNS } from "./outbox";

/** The entries by which orders came to be cancelled, or left that, the last time that each did. */
export function lastMoves(
  db: Db,
  orderIds: readonly string[],
  move: "into_cancelled" | "out_of_cancelled",
): Promise<LogEntry[]> {
  const [from, to] = move === "into_cancelled" ? ["<>", "="] : ["=", "<>"];
  return query<LogEntry>(
    db,
    `SELECT DISTINCT ON (order_id) ${ENTRY_COLUMNS} FROM box_office_order_log entry
     WHERE order_id = ANY (:order_ids) AND kind = 'status'
       AND from_state ${from} 'cancelled' AND to_state ${to} 'cancelled'
     ORDER BY order_id, entry.seq DESC`,
    { order_ids: [...orderIds] },
  );
}
