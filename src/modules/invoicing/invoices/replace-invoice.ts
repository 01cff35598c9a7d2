import { secretToken } from "../../../shared/codes";
import { type Db, insertRows, inTransaction, type Pool, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { leftToInvoice, planLines } from "../rules/plan-lines";
import { isUnpaid } from "../rules/plan-squaring";
import type { BillableOrder, InvoiceWithLines, WantedLine } from "../types";
import { lockInvoice } from "./lock-order";
import { readInvoiced } from "./read-invoiced";
import { readInvoice } from "./read-invoices";
import { writeLines } from "./write-lines";

export type Replacement = {
  /** The order as it is now. */
  order: BillableOrder;
  /** What the new draft is over, as far as the order still has it; nothing is drafted where that is nothing. */
  lines: readonly WantedLine[];
  reason: string;
  voided_by: string | null;
};

/**
 * Withdraws an invoice that is not paid and drafts anew what is left of it, all in one transaction: it is void with its
 * number kept, and what came in for it is the order's again, for the next one that is issued. One that is void or paid by
 * now is left alone.
 */
export function replaceInvoice(
  pool: Pool,
  id: string,
  { order, lines, reason, voided_by }: Replacement,
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    if (!isUnpaid(await lockInvoice(trx, id))) return;
    const invoice = (await readInvoice(trx, id)) as InvoiceWithLines;
    await takeOffMoney(trx, invoice, reason);
    await query(
      trx,
      `UPDATE box_office_invoice SET voided_at = now(), voided_by = :voided_by, void_reason = :reason, updated_at = now()
       WHERE id = :id`,
      { id, voided_by, reason },
    );
    await draftAnew(trx, invoice, order, lines);
  });
}

/** What of each source still stands on it. */
async function takeOffMoney(trx: Db, invoice: InvoiceWithLines, reason: string): Promise<void> {
  let left = invoice.paid_minor - invoice.refunded_minor;
  const payments = invoice.payments.filter(({ kind }) => kind !== "refund").reverse();
  const sources = [...new Set(payments.map(({ source_id }) => source_id))];
  const rows = sources.flatMap((source_id) => {
    const own = payments.filter((payment) => payment.source_id === source_id);
    const stands = own.reduce((sum, { amount_minor }) => sum + amount_minor, 0);
    const part = Math.min(left, stands);
    left -= Math.max(0, part);
    const [{ method, reference, paid_at }] = own as [(typeof own)[number]];
    const entry = { id: newId("boinp"), invoice_id: invoice.id, kind: "reversal", source_id };
    return part > 0
      ? [{ ...entry, method, reference, paid_at, amount_minor: -part, reason, recorded_by: null }]
      : [];
  });
  await insertRows(trx, "box_office_invoice_payment", rows);
}

async function draftAnew(
  trx: Db,
  former: InvoiceWithLines,
  order: BillableOrder,
  lines: readonly WantedLine[],
): Promise<void> {
  const invoiced = await readInvoiced(trx, order.order_id);
  // Goods that came back are not had any more, and nobody cancelled them.
  const left = new Map(
    leftToInvoice(order.lines, invoiced).map(({ source_id, quantity }) => [source_id, quantity]),
  );
  const wanted = lines
    .map(({ source_id, quantity }) => ({
      source_id,
      quantity: Math.min(quantity, left.get(source_id) ?? 0),
    }))
    .filter(({ quantity }) => quantity > 0);
  if (!wanted.length) return;
  const id = newId("boinv");
  const { order_id, sales_channel_id, currency_code, locale, buyer, reference, note } = former;
  await insertRows(trx, "box_office_invoice", [
    {
      ...{ id, order_id, sales_channel_id, currency_code, locale, buyer, reference, note },
      ...{ net_minor: 0, tax_minor: 0, total_minor: 0 },
      ...{ paid_minor: 0, refunded_minor: 0, credited_minor: 0 },
      access_token: secretToken(),
    },
  ]);
  await writeLines(trx, id, planLines(order.lines, invoiced, wanted));
}
