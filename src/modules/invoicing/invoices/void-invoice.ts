import { inTransaction, type Pool, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { type InvoiceWithLines, isCredited } from "../types";
import { lockInvoice } from "./lock-order";
import { readInvoice } from "./read-invoices";

/**
 * Ends an issued invoice that nobody is to pay: it keeps its number and its lines, and what it had is left to invoice
 * again. Void twice is void once.
 *
 * @throws 404, `invoice_not_issued` of a draft, `invoice_has_payments`
 */
export function voidInvoice(
  pool: Pool,
  id: string,
  { reason, voided_by }: { reason: string; voided_by: string | null },
): Promise<InvoiceWithLines> {
  return inTransaction(pool, async (trx) => {
    await lockInvoice(trx, id);
    const invoice = (await readInvoice(trx, id)) as InvoiceWithLines;
    if (invoice.state === "draft") {
      throw refusal("invoice_not_issued", "A draft has no number to keep; delete it instead");
    }
    if (isCredited(invoice)) {
      throw refusal("invoice_has_payments", `Invoice ${invoice.number} has a credit note already`);
    }
    if (invoice.paid_minor > invoice.refunded_minor) {
      throw refusal("invoice_has_payments", `Money is booked on invoice ${invoice.number}`);
    }
    await query(
      trx,
      `UPDATE box_office_invoice SET voided_at = now(), voided_by = :voided_by, void_reason = :reason, updated_at = now()
       WHERE id = :id AND voided_at IS NULL`,
      { id, reason, voided_by },
    );
    return (await readInvoice(trx, id)) as InvoiceWithLines;
  });
}
