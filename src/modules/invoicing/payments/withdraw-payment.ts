import { insertRows, inTransaction, type Pool } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { lockInvoice } from "../invoices/lock-order";
import { readInvoice } from "../invoices/read-invoices";
import type { InvoicePayment, InvoiceWithLines } from "../types";

export type Withdrawal = {
  invoice_id: string;
  payment_id: string;
  /** The invoice of the same order on which it belongs; on none until somebody says so when left out. */
  to_invoice_id?: string;
  reason: string;
  recorded_by: string | null;
};

/**
 * Takes a booking off an invoice by an entry of its own, and books it on another one of the order where that is named.
 *
 * @throws 404, `already_reversed`, `invoice_credited` where something of it was credited or given back, `over_paid` where the other invoice has less left to pay
 */
export function withdrawPayment(
  pool: Pool,
  { invoice_id, payment_id, to_invoice_id, reason, recorded_by }: Withdrawal,
): Promise<InvoiceWithLines> {
  return inTransaction(pool, async (trx) => {
    await lockInvoice(trx, invoice_id);
    const invoice = (await readInvoice(trx, invoice_id)) as InvoiceWithLines;
    const booked = invoice.payments.find(({ id, kind }) => id === payment_id && kind === "payment");
    if (!booked) throw notFound("Payment", payment_id);
    const left = leftOf(booked, invoice.payments);
    if (left <= 0) {
      throw refusal("already_reversed", "The payment was taken off the invoice before");
    }
    if (invoice.credited_minor > 0 || invoice.refunded_minor > 0) {
      throw refusal(
        "invoice_credited",
        `Something of invoice ${invoice.number} was credited or given back`,
      );
    }
    const entry = (on: string, kind: InvoicePayment["kind"], amount_minor: number) => ({
      id: newId("boinp"),
      invoice_id: on,
      kind,
      amount_minor,
      method: booked.method,
      reference: booked.reference,
      paid_at: booked.paid_at,
      source_id: booked.source_id,
      reason,
      recorded_by,
    });
    if (to_invoice_id) {
      const other = await readInvoice(trx, to_invoice_id);
      const isPayable = other?.state === "issued" || other?.state === "partially_paid";
      if (!other || other.order_id !== invoice.order_id || !isPayable) {
        throw notFound("Invoice", to_invoice_id);
      }
      if (other.due_minor < left) {
        throw refusal("over_paid", `Invoice ${other.number} has less left to pay`);
      }
    }
    await insertRows(trx, "box_office_invoice_payment", [
      entry(invoice_id, to_invoice_id ? "reversal" : "withdrawal", -left),
      ...(to_invoice_id ? [entry(to_invoice_id, "payment", left)] : []),
    ]);
    return (await readInvoice(trx, invoice_id)) as InvoiceWithLines;
  });
}

/** What of a booking still stands: of its source, on this invoice. */
function leftOf(booked: InvoicePayment, all: readonly InvoicePayment[]): number {
  const ofSource = all
    .filter(({ source_id, kind }) => source_id === booked.source_id && kind !== "refund")
    .reduce((sum, { amount_minor }) => sum + amount_minor, 0);
  return Math.min(booked.amount_minor, ofSource);
}
