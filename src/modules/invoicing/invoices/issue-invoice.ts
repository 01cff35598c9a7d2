import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { makeReference, type ReferenceScheme } from "../../../shared/payment-reference";
import { dueAt } from "../rules/invoice-deadline";
import { planLines } from "../rules/plan-lines";
import { type Allocated, allocateNumber, type SeriesBy } from "../series/allocate-number";
import type { BillableOrder, Invoice, InvoiceWithLines, Seller } from "../types";
import { lockDraft } from "./lock-order";
import { readInvoiced } from "./read-invoiced";
import { readInvoice } from "./read-invoices";
import { writeLines } from "./write-lines";

export type Issue = {
  order: BillableOrder;
  seller: Seller;
  series_by: SeriesBy;
  /** IANA: of the shop, whose days are printed. */
  timezone: string;
  /** Whole days that its buyer has to pay, unless its draft names a day. */
  payment_days: number;
  reference_scheme: ReferenceScheme;
  issued_by: string | null;
};

/**
 * Issues a draft over the order as it is now: its lines and amounts are written anew, seller and buyer are kept with it, and
 * the number is taken with the last statements of one short transaction. So numbers have no gap, whatever dies or fails,
 * and what has one never changes any more; both are the database's to keep.
 *
 * @throws 404, `invoice_issued`, `over_invoiced`, `number_taken`, `number_too_long`, 400 for a line that the order has no longer
 */
export async function issueInvoice(
  pool: Pool,
  id: string,
  issue: Issue,
): Promise<InvoiceWithLines> {
  await inTransaction(pool, async (trx) => {
    const draft = await lockDraft(trx, id);
    await writeLinesAnew(trx, draft, issue.order);
    const number = await allocateNumber(trx, {
      kind: "invoice",
      sales_channel_id: draft.sales_channel_id,
      by: issue.series_by,
      timezone: issue.timezone,
    });
    await freeze(trx, draft, number, issue);
  });
  // Not before: until then all wait who want a number of the series.
  return (await readInvoice(pool, id)) as InvoiceWithLines;
}

async function writeLinesAnew(trx: Db, { id }: Invoice, order: BillableOrder): Promise<void> {
  const invoiced = await readInvoiced(trx, order.order_id);
  const wanted = (await readInvoice(trx, id))?.lines ?? [];
  if (!wanted.length) throw refusal("over_invoiced", "The draft has no lines");
  await writeLines(trx, id, planLines(order.lines, invoiced, wanted));
}

/** As many as the database's integers have. */
const MOST_DIGITS = 10;

/** Digits of the series, then of the number in it, always as many: no two series come to the same. */
const digitsOf = ({ ordinal, value }: Allocated) =>
  String(ordinal).padStart(2, "0") + String(value).padStart(MOST_DIGITS, "0");

async function freeze(
  trx: Db,
  { id }: Invoice,
  allocated: Allocated,
  { seller, timezone, payment_days, reference_scheme, issued_by }: Issue,
): Promise<void> {
  const { series_id, value, number, issued_at } = allocated;
  await query(
    trx,
    `UPDATE box_office_invoice SET series_id = :series_id, value = :value, number = :number, issued_at = :issued_at,
       issued_by = :issued_by, seller = :seller, timezone = :timezone, payment_reference = :payment_reference,
       due_at = coalesce(due_at, :due_at),
       paid_at = CASE WHEN total_minor = 0 THEN :issued_at::timestamptz END, updated_at = now()
     WHERE id = :id`,
    {
      ...{ id, series_id, value, number, issued_at, issued_by, timezone },
      due_at: dueAt({ now: issued_at, payment_days, timezone }),
      seller: JSON.stringify(seller),
      payment_reference: makeReference(reference_scheme, digitsOf(allocated)),
    },
  );
}
