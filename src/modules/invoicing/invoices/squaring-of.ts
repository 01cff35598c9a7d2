import type { Db } from "../../../shared/db";
import { planSquaring, type Squaring } from "../rules/plan-squaring";
import type { BillableOrder, WantedLine } from "../types";
import { readInvoiced } from "./read-invoiced";
import { invoicesOfOrders } from "./read-invoices";

/** {@link planSquaring} of an order of which so many units are about to go. */
export async function squaringOf(
  db: Db,
  { order_id, lines }: Pick<BillableOrder, "order_id" | "lines">,
  going: readonly WantedLine[],
): Promise<Squaring> {
  const invoiced = await readInvoiced(db, order_id);
  const excess = going.flatMap(({ source_id, quantity }) => {
    const ordered = lines.find((line) => line.source_id === source_id)?.quantity ?? 0;
    const uninvoiced = Math.max(0, ordered - (invoiced.get(source_id)?.quantity ?? 0));
    return quantity > uninvoiced ? [[source_id, quantity - uninvoiced] as const] : [];
  });
  if (!excess.length) return { replace: [], credit: [] };
  return planSquaring(await invoicesOfOrders(db, [order_id]), new Map(excess));
}
