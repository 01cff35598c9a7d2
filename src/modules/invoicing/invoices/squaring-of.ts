import { type Db, query } from "../../../shared/db";
import { planSquaring, type Squaring } from "../rules/plan-squaring";
import { type BillableOrder, type InvoiceWithLines, isStanding, type WantedLine } from "../types";
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

/** Units of a line that are about to go, of those that are still had. */
export type GoingUnits = { order_id: string; source_id: string; going: number; live: number };

/** Of how many invoices {@link planSquaring} withdraws and drafts anew what is left, and how many it credits. */
export type Squarings = { voided: number; credited: number };

/** Before units of however many orders go: what becomes of their invoices, in four statements. */
export async function countSquarings(db: Db, units: readonly GoingUnits[]): Promise<Squarings> {
  const issued = await query<{ order_id: string }>(
    db,
    `SELECT DISTINCT order_id FROM box_office_invoice
     WHERE order_id = ANY (:order_ids) AND issued_at IS NOT NULL AND voided_at IS NULL`,
    { order_ids: [...new Set(units.map(({ order_id }) => order_id))] },
  );
  const all = await invoicesOfOrders(
    db,
    issued.map(({ order_id }) => order_id),
  );
  const squarings = issued.map(({ order_id }) => {
    const invoices = all.filter((invoice) => invoice.order_id === order_id);
    const excess = units
      .filter((unit) => unit.order_id === order_id)
      .map(({ source_id, going, live }) => {
        const uninvoiced = Math.max(0, live - invoicedUnits(invoices, source_id));
        return [source_id, Math.max(0, going - uninvoiced)] as const;
      });
    return planSquaring(invoices, new Map(excess));
  });
  return {
    voided: squarings.reduce((sum, { replace }) => sum + replace.length, 0),
    credited: squarings.reduce((sum, { credit }) => sum + credit.length, 0),
  };
}

const invoicedUnits = (invoices: readonly InvoiceWithLines[], sourceId: string) =>
  invoices
    .filter(isStanding)
    .flatMap(({ lines }) => lines)
    .filter(({ source_id }) => source_id === sourceId)
    .reduce((sum, { quantity, credited_quantity }) => sum + quantity - credited_quantity, 0);
