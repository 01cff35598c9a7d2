import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { type Amounts, amountsOf, dueIn, type Standing } from "../../modules/order-status/types";
import { toMajor } from "../../shared/money";

/** What a whole order is worth, decimal major units, and what became of its money. */
export type OrderSums = { total: number; due: number } & Amounts;

/**
 * Adds to rows of orders what the whole order is worth and what came of its money; null for one that has not been taken
 * in yet. One statement.
 */
export async function withOrderSums<Row extends { order_id: string }>(
  container: MedusaContainer,
  rows: readonly Row[],
): Promise<(Row & { order: OrderSums | null })[]> {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const known = await standings.readStandings(rows.map(({ order_id }) => order_id));
  const byOrder = new Map(known.map((standing) => [standing.order_id, sumsOf(standing)]));
  return rows.map((row) => ({ ...row, order: byOrder.get(row.order_id) ?? null }));
}

function sumsOf(standing: Standing): OrderSums {
  const { state, total_minor, due_minor, currency_code } = standing;
  return {
    total: toMajor(total_minor, currency_code),
    due: toMajor(dueIn(state, due_minor), currency_code),
    ...amountsOf(standing),
  };
}
