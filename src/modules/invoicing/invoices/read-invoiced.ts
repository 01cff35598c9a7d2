import { type Db, query } from "../../../shared/db";
import { type Invoiced, leftToInvoice } from "../rules/plan-lines";
import type { Portion } from "../rules/share-of-line";
import type { BillableOrder, WantedLine } from "../types";

/** What issued invoices that stand have of each line of an order, credits taken off. Drafts have nothing. */
export async function readInvoiced(db: Db, orderId: string): Promise<Invoiced> {
  const rows = await query<Portion & { source_id: string }>(
    db,
    `SELECT line.source_id,
       (sum(line.quantity - line.credited_quantity))::integer AS quantity,
       (sum(line.discount_minor - coalesce(credited.discount, 0)))::float8 AS discount_minor,
       (sum(line.tax_minor - coalesce(credited.tax, 0)))::float8 AS tax_minor,
       (sum(line.total_minor - line.credited_minor))::float8 AS total_minor
     FROM box_office_invoice_line line
     JOIN box_office_invoice invoice ON invoice.id = line.invoice_id
     LEFT JOIN LATERAL (
       SELECT sum(discount_minor) AS discount, sum(tax_minor) AS tax
       FROM box_office_credit_note_line WHERE invoice_line_id = line.id
     ) credited ON line.credited_quantity > 0
     WHERE invoice.order_id = :order_id AND invoice.issued_at IS NOT NULL AND invoice.voided_at IS NULL
     GROUP BY line.source_id`,
    { order_id: orderId },
  );
  return new Map(rows.map(({ source_id, ...portion }) => [source_id, portion]));
}

/** What is left to invoice of an order, by line. */
export async function leftOf(
  db: Db,
  { order_id, lines }: Pick<BillableOrder, "order_id" | "lines">,
): Promise<WantedLine[]> {
  return leftToInvoice(lines, await readInvoiced(db, order_id));
}
