import { type Db, insertRows, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { PlannedLine } from "../rules/plan-lines";

/** Replaces a draft's lines, and its sums with them. */
export async function writeLines(
  trx: Db,
  invoiceId: string,
  lines: readonly PlannedLine[],
): Promise<void> {
  await query(trx, `DELETE FROM box_office_invoice_line WHERE invoice_id = :invoice_id`, {
    invoice_id: invoiceId,
  });
  await insertRows(
    trx,
    "box_office_invoice_line",
    lines.map((line, position) => ({
      id: newId("boinl"),
      invoice_id: invoiceId,
      position,
      ...line,
      credited_quantity: 0,
      credited_minor: 0,
    })),
  );
  await query(
    trx,
    `UPDATE box_office_invoice SET (net_minor, tax_minor, total_minor) = (
       SELECT coalesce(sum(net_minor), 0), coalesce(sum(tax_minor), 0), coalesce(sum(total_minor), 0)
       FROM box_office_invoice_line WHERE invoice_id = :invoice_id), updated_at = now()
     WHERE id = :invoice_id`,
    { invoice_id: invoiceId },
  );
}
