import { type Db, insertRows, inTransaction, type Pool, queryOne } from "../../../shared/db";
import { invalid, notFound, refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { CREDIT_METHOD } from "../../../shared/invoice-payment";
import { lockInvoice } from "../invoices/lock-order";
import { readInvoice } from "../invoices/read-invoices";
import { withdrawnBySource } from "../rules/withdrawn";
import { type InvoicePayment, type InvoiceWithLines, isCredited } from "../types";

export type Withdrawal = {
  invoice_id: string;
  payment_id: string;
  /** The invoice of the same order on which it belongs; on none until somebody says so when left out. */
  to_invoice_id?: string;
  /** What of the order's money stands on no invoice since it was taken off one, and has not gone back: minor units. */
  set_aside_minor: number;
  reason: string;
  recorded_by: string | null;
};

/**
 * Takes a booking off an invoice by an entry of its own, and books it on another one of the order where that is named. What
 * was taken off and put on none may be booked later, on the same one too, as long as it has not gone back.
 *
 * @throws 404, 400 for what no money came in by, `already_reversed`, `invoice_credited` where something of it was credited or given back, `over_paid` where the other invoice has less left to pay
 */
export function withdrawPayment(
  pool: Pool,
  { invoice_id, payment_id, to_invoice_id, set_aside_minor, reason, recorded_by }: Withdrawal,
): Promise<InvoiceWithLines> {
  return inTransaction(pool, async (trx) => {
    await lockInvoice(trx, invoice_id);
    const invoice = (await readInvoice(trx, invoice_id)) as InvoiceWithLines;
    const booked = invoice.payments.find(({ id, kind }) => id === payment_id && kind === "payment");
    if (!booked) throw notFound("Payment", payment_id);
    if (booked.method === CREDIT_METHOD) {
      throw invalid("payment_id: no money came in by it that could stand elsewhere");
    }
    const standing = standingOf(booked, invoice.payments);
    const withdrawn = standing > 0 || !to_invoice_id ? 0 : withdrawnOf(booked, invoice.payments);
    const amount = standing || withdrawn;
    if (amount <= 0 || withdrawn > set_aside_minor) {
      throw refusal("already_reversed", "The payment was taken off the invoice before");
    }
    if (standing > 0 && (isCredited(invoice) || invoice.refunded_minor > 0)) {
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
      const isThere = standing > 0 && to_invoice_id === invoice_id;
      if (!other || other.order_id !== invoice.order_id || !isPayable || isThere) {
        throw notFound("Invoice", to_invoice_id);
      }
      if (other.due_minor < amount) {
        throw refusal("over_paid", `Invoice ${other.number} has less left to pay`);
      }
    }
    const moves = to_invoice_id !== invoice_id;
    await insertRows(trx, "box_office_invoice_payment", [
      ...(withdrawn > 0 ? [entry(invoice_id, "withdrawal", amount)] : []),
      ...(moves ? [entry(invoice_id, to_invoice_id ? "reversal" : "withdrawal", -amount)] : []),
      ...(to_invoice_id && moves ? [entry(to_invoice_id, "payment", amount)] : []),
    ]);
    return (await readInvoice(trx, invoice_id)) as InvoiceWithLines;
  });
}

/** What of a booking still stands on its invoice. */
function standingOf(booked: InvoicePayment, all: readonly InvoicePayment[]): number {
  const ofSource = all
    .filter(({ source_id, kind }) => source_id === booked.source_id && kind !== "refund")
    .reduce((sum, { amount_minor }) => sum + amount_minor, 0);
  return Math.max(0, Math.min(booked.amount_minor, ofSource));
}

/** What of it was taken off its invoice and stands on none. */
const withdrawnOf = (booked: InvoicePayment, all: readonly InvoicePayment[]) =>
  Math.min(booked.amount_minor, withdrawnBySource(all).get(booked.source_id) ?? 0);

/** What of an order's money was taken off an invoice and put on none since, minor units, whatever of it has gone back; null where nothing ever was. */
export async function withdrawnOfOrder(db: Db, orderId: string): Promise<number | null> {
  const row = await queryOne<{ amount: number | null }>(
    db,
    `SELECT -sum(payment.amount_minor)::float8 AS amount FROM box_office_invoice_payment payment
     JOIN box_office_invoice invoice ON invoice.id = payment.invoice_id
     WHERE invoice.order_id = :order_id AND payment.kind = 'withdrawal'`,
    { order_id: orderId },
  );
  return row?.amount ?? null;
}
