import { type Db, query } from "../../../shared/db";
import type { LoweringReason } from "./units-to-lower";

/** What was taken off a line of an order, minor units with tax and after discounts. */
export type LoweredLine = {
  id: string;
  order_id: string;
  order_line_item_id: string;
  offer_id: string;
  reason: LoweringReason;
  /** Product and variant, as one reads them. */
  title: string;
  quantity: number;
  amount_minor: number;
  currency_code: string;
  created_at: Date;
};

/** Writes down what was taken off lines, each once, however often it is said: the id is that of Medusa's own record. */
export async function noteLoweredLines(
  db: Db,
  lines: readonly Omit<LoweredLine, "created_at">[],
): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_lowered_line (id, order_id, order_line_item_id, offer_id, reason, title, quantity, amount_minor, currency_code)
     SELECT id, order_id, order_line_item_id, offer_id, reason, title, quantity, amount_minor, currency_code
     FROM jsonb_populate_recordset(NULL::box_office_lowered_line, :lines)
     ON CONFLICT (id) DO NOTHING`,
    { lines: JSON.stringify(lines) },
  );
}

/** All that was taken off the lines of these orders, the first first. */
export function listLoweredLines(db: Db, orderIds: readonly string[]): Promise<LoweredLine[]> {
  return query<LoweredLine>(
    db,
    `SELECT id, order_id, order_line_item_id, offer_id, reason, title, quantity,
            amount_minor::float8 AS amount_minor, currency_code, created_at
     FROM box_office_lowered_line WHERE order_id = ANY (:order_ids) ORDER BY created_at, id`,
    { order_ids: [...orderIds] },
  );
}
