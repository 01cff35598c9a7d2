import { inTransaction, type Pool, query } from "../../../shared/db";
import { leftToInvoice, planLines } from "../rules/plan-lines";
import type { BillableOrder } from "../types";
import { lockInvoicedOrder } from "./lock-order";
import { readInvoiced } from "./read-invoiced";
import { invoicesOfOrders } from "./read-invoices";
import { writeLines } from "./write-lines";

/**
 * Has each draft of an order ask for no more of it than is left, since something was cancelled: so it can be issued as it
 * stands. One of which nothing is left is deleted. Done again it finds nothing to do.
 */
export function fitDrafts(pool: Pool, { order_id, lines }: BillableOrder): Promise<void> {
  return inTransaction(pool, async (trx) => {
    await lockInvoicedOrder(trx, order_id);
    const drafts = (await invoicesOfOrders(trx, [order_id])).filter(
      ({ state }) => state === "draft",
    );
    if (!drafts.length) return;
    const invoiced = await readInvoiced(trx, order_id);
    const left = new Map(
      leftToInvoice(lines, invoiced).map(({ source_id, quantity }) => [source_id, quantity]),
    );
    for (const draft of drafts) {
      const fitting = draft.lines.map(({ source_id, quantity }) => ({
        source_id,
        quantity: Math.min(quantity, left.get(source_id) ?? 0),
      }));
      const wanted = fitting.filter(({ quantity }) => quantity > 0);
      if (!wanted.length) {
        await query(trx, `DELETE FROM box_office_invoice WHERE id = :id`, { id: draft.id });
      } else if (fitting.some(({ quantity }, nth) => quantity !== draft.lines[nth]?.quantity)) {
        await writeLines(trx, draft.id, planLines(lines, invoiced, wanted));
      }
    }
  });
}
