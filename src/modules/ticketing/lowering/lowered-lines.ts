import { type Db, insertRows, query } from "../../../shared/db";
import type { LoweringReason, UnitsToLower } from "./units-to-lower";

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

export type { LoweringReason, UnitsToLower };

/** Writes down what was taken off lines, each once, however often it is said: the id is that of Medusa's own record. */
export async function noteLoweredLines(
  db: Db,
  lines: readonly Omit<LoweredLine, "created_at">[],
): Promise<void> {
  const known = await query<{ id: string }>(
    db,
    `SELECT id FROM box_office_lowered_line WHERE id = ANY (:ids)`,
    { ids: lines.map(({ id }) => id) },
  );
  const isKnown = (id: string) => known.some((line) => line.id === id);
  await insertRows(
    db,
    "box_office_lowered_line",
    lines
      .filter(({ id }) => !isKnown(id))
      .map((line) => ({ ...line, created_at: new Date(), updated_at: new Date() })),
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
