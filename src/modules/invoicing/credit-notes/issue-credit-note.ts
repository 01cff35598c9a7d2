import { type Db, insertRows, inTransaction, type Pool, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { lockInvoice } from "../invoices/lock-order";
import { readInvoice } from "../invoices/read-invoices";
import { type Credited, planCredit, type WantedCredit } from "../rules/plan-credit";
import { allocateNumber, type SeriesBy } from "../series/allocate-number";
import type { CreditNote, InvoiceWithLines } from "../types";
import { findCreditNote } from "./read-credit-notes";

export type CreditInput = {
  invoice_id: string;
  lines: readonly WantedCredit[];
  reason: string;
  refund_mode: CreditNote["refund_mode"];
  series_by: SeriesBy;
  /** IANA, of the shop. */
  timezone: string;
  issued_by: string | null;
};

/**
 * Issues a credit note over a part of an invoice with money on it, in one short transaction that ends with its number: of
 * two that want the last unit one has it, and numbers have no gap. No money moves here.
 *
 * @throws 404, `invoice_not_issued`, `invoice_not_paid`, `over_credited`, `number_taken`, `number_too_long`, 400 for a line that the invoice has not
 */
export async function issueCreditNote(pool: Pool, input: CreditInput): Promise<CreditNote> {
  const id = newId("bocrn");
  await inTransaction(pool, async (trx) => {
    await lockInvoice(trx, input.invoice_id);
    const invoice = (await readInvoice(trx, input.invoice_id)) as InvoiceWithLines;
    const lines = planCredit(invoice, await readCredited(trx, invoice.id), input.lines);
    const { series_id, value, number, issued_at } = await allocateNumber(trx, {
      kind: "credit_note",
      sales_channel_id: invoice.sales_channel_id,
      by: input.series_by,
      timezone: input.timezone,
    });
    const sum = (key: "net_minor" | "tax_minor" | "total_minor") =>
      lines.reduce((all, line) => all + line[key], 0);
    await insertRows(trx, "box_office_credit_note", [
      {
        ...{ id, invoice_id: invoice.id, order_id: invoice.order_id, series_id, value, number },
        ...{ reason: input.reason, issued_at, issued_by: input.issued_by },
        ...{ net_minor: sum("net_minor"), tax_minor: sum("tax_minor") },
        total_minor: sum("total_minor"),
        refund_mode: input.refund_mode,
        refund_status: input.refund_mode === "online" ? "pending" : "none",
      },
    ]);
    await insertRows(
      trx,
      "box_office_credit_note_line",
      lines.map((line, position) => ({
        id: newId("bocnl"),
        credit_note_id: id,
        position,
        ...line,
      })),
    );
  });
  // Not before: until then all wait who want a number of the series.
  return (await findCreditNote(pool, id)) as CreditNote;
}

async function readCredited(trx: Db, invoiceId: string): Promise<Credited> {
  const rows = await query<{
    invoice_line_id: string;
    quantity: number;
    discount_minor: number;
    tax_minor: number;
    total_minor: number;
  }>(
    trx,
    `SELECT credited.invoice_line_id, sum(credited.quantity)::integer AS quantity,
       sum(credited.discount_minor)::float8 AS discount_minor, sum(credited.tax_minor)::float8 AS tax_minor,
       sum(credited.total_minor)::float8 AS total_minor
     FROM box_office_credit_note_line credited
     JOIN box_office_invoice_line line ON line.id = credited.invoice_line_id
     WHERE line.invoice_id = :invoice_id GROUP BY credited.invoice_line_id`,
    { invoice_id: invoiceId },
  );
  return new Map(rows.map(({ invoice_line_id, ...credited }) => [invoice_line_id, credited]));
}
