import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import {
  type Amounts,
  amountsOf,
  captureIn,
  dueIn,
  type OrderState,
  type Standing,
} from "../../modules/order-status/types";
import { toMajor } from "../../shared/money";

/** Where a whole order stands, what it is worth and what came of its money, decimal major units. */
export type WholeOrder = {
  state: OrderState;
  total: number;
  due: number;
  /** Of what is reserved, what is still to be taken. */
  to_capture: number;
} & Amounts;

/** Adds to rows of orders the whole order; null for one that the box office is only meeting. One statement. */
export async function withWholeOrders<Row extends { order_id: string }>(
  container: MedusaContainer,
  rows: readonly Row[],
): Promise<(Row & { order: WholeOrder | null })[]> {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const known = await standings.readStandings(rows.map(({ order_id }) => order_id));
  const byOrder = new Map(known.map((standing) => [standing.order_id, wholeOrder(standing)]));
  return rows.map((row) => ({ ...row, order: byOrder.get(row.order_id) ?? null }));
}

export function wholeOrder(standing: Standing): WholeOrder {
  const { state, total_minor, due_minor, currency_code } = standing;
  return {
    state,
    total: toMajor(total_minor, currency_code),
    due: toMajor(dueIn(state, due_minor), currency_code),
    to_capture: toMajor(captureIn(state, standing), currency_code),
    ...amountsOf(standing),
  };
}
