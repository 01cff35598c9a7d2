import { type Db, query } from "../../../shared/db";

/**
 * Keeps the statuses as they are until the transaction ends (`shared`: whoever gives an order one), or keeps everybody
 * else from them (`alone`: whoever changes them). It comes before any lock of a row.
 */
export async function lockStatuses(trx: Db, how: "shared" | "alone"): Promise<void> {
  const lock = how === "shared" ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock";
  await query(trx, `SELECT ${lock}(hashtextextended('box_office_order_status', 0))`);
}
