import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { InvoiceTotals } from "../../modules/invoicing/invoices/list-invoices";
import { reversedAt, withdrawnBySource } from "../../modules/invoicing/rules/withdrawn";
import {
  type CreditNote,
  type InvoiceLine,
  type InvoicePayment,
  type InvoiceWithLines,
  isOverdue,
  onlineSources,
  refundMode,
} from "../../modules/invoicing/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { notFound } from "../../shared/errors";
import { toMajor } from "../../shared/money";

/** @throws 404 */
export async function readInvoice(container: MedusaContainer, id: string) {
  const invoice = await container.resolve(BOX_OFFICE_INVOICING).invoices.readInvoice(id);
  if (!invoice) throw notFound("Invoice", id);
  const [shown] = await presentInvoices(container, [invoice]);
  return shown as NonNullable<typeof shown>;
}

/** Invoices as the admin has them, amounts in decimal major units; what opens them is not among it. */
export async function presentInvoices(
  container: MedusaContainer,
  invoices: readonly InvoiceWithLines[],
) {
  const { creditNotes, documents } = container.resolve(BOX_OFFICE_INVOICING);
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const orderIds = [...new Set(invoices.map(({ order_id }) => order_id))];
  const [notes, hashes, known] = await Promise.all([
    creditNotes.creditNotesOfOrders(orderIds),
    documents.hashesOf(invoices.map(({ id }) => id)),
    standings.readStandings(orderIds),
  ]);
  const codes = new Map(known.map(({ order_id, order_code }) => [order_id, order_code]));
  return invoices.map((invoice) =>
    presentInvoice(invoice, {
      notes: notes.filter(({ invoice_id }) => invoice_id === invoice.id),
      order_code: codes.get(invoice.order_id) ?? null,
      pdf_sha256: hashes.get(invoice.id) ?? null,
    }),
  );
}

/** In decimal major units. */
export function presentTotals({ currency_code, ...sums }: InvoiceTotals): {
  currency_code: string;
  issued: number;
  /** Booked on them, whatever was given back. */
  paid: number;
  credited: number;
  /** Given back of them, or moved on to another invoice of their order. */
  refunded: number;
  due: number;
  overdue: number;
} {
  return {
    currency_code,
    issued: toMajor(sums.issued_minor, currency_code),
    paid: toMajor(sums.paid_minor, currency_code),
    credited: toMajor(sums.credited_minor, currency_code),
    refunded: toMajor(sums.refunded_minor, currency_code),
    due: toMajor(sums.due_minor, currency_code),
    overdue: toMajor(sums.overdue_minor, currency_code),
  };
}

function presentInvoice(
  { lines, payments, seller, buyer, ...invoice }: InvoiceWithLines,
  beside: { notes: readonly CreditNote[]; order_code: string | null; pdf_sha256: string | null },
) {
  const major = (minor: number) => toMajor(minor, invoice.currency_code);
  return {
    id: invoice.id,
    kind: "invoice" as const,
    number: invoice.number,
    state: invoice.state,
    overdue: isOverdue(invoice),
    order_id: invoice.order_id,
    order_code: beside.order_code,
    sales_channel_id: invoice.sales_channel_id,
    issued_at: invoice.issued_at,
    due_at: invoice.due_at,
    paid_at: invoice.paid_at,
    voided_at: invoice.voided_at,
    void_reason: invoice.void_reason,
    currency_code: invoice.currency_code,
    net: major(invoice.net_minor),
    tax: major(invoice.tax_minor),
    total: major(invoice.total_minor),
    amount_paid: major(invoice.paid_minor),
    amount_to_credit: major(
      invoice.voided_at ? 0 : Math.max(0, invoice.refunded_minor - invoice.credited_minor),
    ),
    amount_refunded: major(
      payments.reduce(
        (all, { kind, amount_minor }) => all - (kind === "refund" ? amount_minor : 0),
        0,
      ),
    ),
    amount_due: major(invoice.due_minor),
    amount_credited: major(invoice.credited_minor),
    refund_mode: refundMode(payments),
    /** What of it providers would give back; the rest stands in `/refunds-due` as far as it is owed. */
    amount_online: major(onlineMinor(invoice, payments)),
    payment_reference: invoice.payment_reference,
    reference: invoice.reference,
    locale: invoice.locale,
    seller,
    buyer,
    note: invoice.note,
    capture_error: invoice.due_minor > 0 ? invoice.capture_error : null,
    lines: lines.map((line) => presentLine(line, major)),
    payments: presentPayments(payments, major),
    credit_notes: beside.notes.map(({ id, number, total_minor, issued_at }) => ({
      id,
      number,
      total: major(total_minor),
      issued_at,
    })),
    sent_at: invoice.sent_at,
    pdf_sha256: beside.pdf_sha256,
    created_at: invoice.created_at,
  };
}

function onlineMinor(
  { paid_minor, refunded_minor }: Pick<InvoiceWithLines, "paid_minor" | "refunded_minor">,
  payments: readonly InvoicePayment[],
): number {
  const online = [...onlineSources(payments).values()].reduce((all, one) => all + one, 0);
  return Math.min(online, paid_minor - refunded_minor);
}

function presentLine(line: InvoiceLine, major: (minor: number) => number) {
  return {
    id: line.id,
    line_item_id: line.kind === "item" ? line.source_id : null,
    kind: line.kind,
    title: line.title,
    detail: line.detail,
    quantity: line.quantity,
    unit_price: major(line.unit_price_minor),
    prices_include_tax: line.prices_include_tax,
    discount: major(line.discount_minor),
    tax_rate: line.tax_rate,
    net: major(line.net_minor),
    tax: major(line.tax_minor),
    total: major(line.total_minor),
    credited_quantity: line.credited_quantity,
    amount_credited: major(line.credited_minor),
  };
}

/** What came in, each with when it was taken off again; what was given back, went on to
 * another invoice or came back from there, stands beside it. */
function presentPayments(payments: readonly InvoicePayment[], major: (minor: number) => number) {
  const reversed = reversedAt(payments);
  const withdrawn = withdrawnBySource(payments);
  return payments
    .flatMap((payment) => {
      const { kind } = payment;
      return kind === "reversal" || kind === "withdrawal" ? [] : [{ ...payment, kind }];
    })
    .map(({ id, kind, amount_minor, method, reference, paid_at, source_id, ...payment }) => ({
      id,
      kind,
      amount: major(amount_minor),
      method,
      reference,
      paid_at,
      reversed_at: reversed.get(id) ?? null,
      /** It was taken off and stands on no invoice since: it may be booked again until it has gone back. */
      withdrawn: kind === "payment" && (withdrawn.get(source_id) ?? 0) > 0,
      /** Of what was moved: the invoice that it went on to, or came back from since that one was withdrawn. */
      other_invoice: payment.other_invoice_id
        ? { id: payment.other_invoice_id, number: payment.other_invoice_number }
        : null,
    }));
}
