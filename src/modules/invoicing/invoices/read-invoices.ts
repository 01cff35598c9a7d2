import { type Db, query, queryOne } from "../../../shared/db";
import type { Invoice, InvoiceLine, InvoicePayment, InvoiceWithLines } from "../types";

export const INVOICE_COLUMNS = [
  ...[
    "id",
    "order_id",
    "sales_channel_id",
    "state",
    "number",
    "currency_code",
    "locale",
    "timezone",
  ],
  ...[
    "issued_at",
    "issued_by",
    "due_at",
    "paid_at",
    "voided_at",
    "voided_by",
    "void_reason",
    "payment_reference",
  ],
  ...[
    "reference",
    "note",
    "seller",
    "buyer",
    "capture_error",
    "sent_at",
    "created_at",
    "created_by",
  ],
]
  .map((column) => `invoice.${column}`)
  .concat(
    ["net", "tax", "total", "due", "paid", "refunded", "credited"].map(
      (sum) => `invoice.${sum}_minor::float8 AS ${sum}_minor`,
    ),
  )
  .join(", ");

const LINE_COLUMNS = `id, invoice_id, source_id, kind, title, detail, quantity, unit_price_minor::float8 AS unit_price_minor,
  prices_include_tax, discount_minor::float8 AS discount_minor, tax_rate, net_minor::float8 AS net_minor,
  tax_minor::float8 AS tax_minor, total_minor::float8 AS total_minor, credited_quantity,
  credited_minor::float8 AS credited_minor`;

const PAYMENT_COLUMNS = `payment.id, payment.invoice_id, payment.kind, payment.amount_minor::float8 AS amount_minor,
  payment.method, payment.reference, payment.paid_at, payment.source_id, payment.reason, payment.recorded_by,
  payment.other_invoice_id, other.number AS other_invoice_number, payment.created_at`;

export function findInvoice(db: Db, id: string): Promise<Invoice | undefined> {
  return queryOne<Invoice>(
    db,
    `SELECT ${INVOICE_COLUMNS} FROM box_office_invoice invoice WHERE id = :id`,
    { id },
  );
}

/** With its lines in order and what was booked on it, the first first. */
export async function readInvoice(db: Db, id: string): Promise<InvoiceWithLines | undefined> {
  const invoice = await findInvoice(db, id);
  return invoice && (await withLines(db, [invoice]))[0];
}

/** The page behind a mail's link. */
export async function findInvoiceByToken(
  db: Db,
  token: string,
): Promise<InvoiceWithLines | undefined> {
  const invoice = await queryOne<Invoice>(
    db,
    `SELECT ${INVOICE_COLUMNS} FROM box_office_invoice invoice
     WHERE access_token = :token AND issued_at IS NOT NULL`,
    { token },
  );
  return invoice && (await withLines(db, [invoice]))[0];
}

/** Of the issued invoices of an order, what opens the page of each: by the invoice's id. Never listed or logged. */
export async function linkTokens(db: Db, orderId: string): Promise<Map<string, string>> {
  const rows = await query<{ id: string; access_token: string }>(
    db,
    `SELECT id, access_token FROM box_office_invoice WHERE order_id = :order_id AND issued_at IS NOT NULL`,
    { order_id: orderId },
  );
  return new Map(rows.map(({ id, access_token }) => [id, access_token]));
}

/** All of these orders, drafts and void ones too, the first first. */
export async function invoicesOfOrders(
  db: Db,
  orderIds: readonly string[],
): Promise<InvoiceWithLines[]> {
  const invoices = await query<Invoice>(
    db,
    `SELECT ${INVOICE_COLUMNS} FROM box_office_invoice invoice
     WHERE order_id = ANY (:order_ids) ORDER BY created_at, id`,
    { order_ids: [...orderIds] },
  );
  return withLines(db, invoices);
}

/** With their lines in order and what was booked on them, the first first. */
export async function withLines(db: Db, invoices: readonly Invoice[]): Promise<InvoiceWithLines[]> {
  if (!invoices.length) return [];
  const ids = { invoice_ids: invoices.map(({ id }) => id) };
  const [lines, payments] = await Promise.all([
    query<InvoiceLine & { invoice_id: string }>(
      db,
      `SELECT ${LINE_COLUMNS} FROM box_office_invoice_line
       WHERE invoice_id = ANY (:invoice_ids) ORDER BY invoice_id, position`,
      ids,
    ),
    query<InvoicePayment>(
      db,
      `SELECT ${PAYMENT_COLUMNS} FROM box_office_invoice_payment payment
       LEFT JOIN box_office_invoice other ON other.id = payment.other_invoice_id
       WHERE payment.invoice_id = ANY (:invoice_ids) ORDER BY payment.created_at, payment.id`,
      ids,
    ),
  ]);
  return invoices.map((invoice) => ({
    ...invoice,
    lines: lines.filter(({ invoice_id }) => invoice_id === invoice.id),
    payments: payments.filter(({ invoice_id }) => invoice_id === invoice.id),
  }));
}
