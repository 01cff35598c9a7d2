import { secretToken } from "../../../shared/codes";
import { insertRows, inTransaction, type Pool, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { leftToInvoice, planLines } from "../rules/plan-lines";
import type { BillableOrder, Buyer, InvoiceWithLines, WantedLine } from "../types";
import { lockDraft, lockInvoicedOrder } from "./lock-order";
import { readInvoiced } from "./read-invoiced";
import { readInvoice } from "./read-invoices";
import { writeLines } from "./write-lines";

export type DraftTerms = { due_at?: Date | null; reference?: string | null; note?: string | null };

export type NewDraft = DraftTerms & {
  order: BillableOrder;
  buyer: Buyer;
  /** All that is left of the order when left out. */
  lines?: readonly WantedLine[];
  created_by: string | null;
};

/**
 * Drafts an invoice over a part of an order. A draft holds nothing back: two may ask for the same, and the first that is
 * issued has it.
 *
 * @throws `already_invoiced`, `over_invoiced`, 400 for a line that the order has not
 */
export function draftInvoice(
  pool: Pool,
  { order, buyer, lines, created_by, ...terms }: NewDraft,
): Promise<InvoiceWithLines> {
  return inTransaction(pool, async (trx) => {
    await lockInvoicedOrder(trx, order.order_id);
    const id = newId("boinv");
    const planned = await plan(trx, order, lines);
    await insertRows(trx, "box_office_invoice", [
      {
        id,
        order_id: order.order_id,
        sales_channel_id: order.sales_channel_id,
        currency_code: order.currency_code,
        locale: order.locale,
        buyer,
        access_token: secretToken(),
        created_by,
        ...terms,
        ...NOTHING,
      },
    ]);
    await writeLines(trx, id, planned);
    return (await readInvoice(trx, id)) as InvoiceWithLines;
  });
}

const NOTHING = {
  ...{ net_minor: 0, tax_minor: 0, total_minor: 0 },
  ...{ paid_minor: 0, refunded_minor: 0, credited_minor: 0 },
};

export type DraftChange = DraftTerms & {
  /** The order as it is now, where its lines are asked for. */
  order: BillableOrder;
  buyer?: Buyer;
  lines?: readonly WantedLine[];
};

/** @throws 404, `invoice_issued`, `over_invoiced`, 400 for a line that the order has not */
export function editDraft(
  pool: Pool,
  id: string,
  { order, lines, ...values }: DraftChange,
): Promise<InvoiceWithLines> {
  return inTransaction(pool, async (trx) => {
    await lockDraft(trx, id);
    if (lines) await writeLines(trx, id, await plan(trx, order, lines));
    const { due_at, reference, note, buyer } = values;
    await query(
      trx,
      `UPDATE box_office_invoice SET
         due_at = CASE WHEN :has_due THEN :due_at::timestamptz ELSE due_at END,
         reference = CASE WHEN :has_reference THEN :reference ELSE reference END,
         note = CASE WHEN :has_note THEN :note ELSE note END,
         buyer = coalesce(:buyer::jsonb, buyer), updated_at = now()
       WHERE id = :id`,
      {
        id,
        has_due: due_at !== undefined,
        due_at: due_at ?? null,
        has_reference: reference !== undefined,
        reference: reference ?? null,
        has_note: note !== undefined,
        note: note ?? null,
        buyer: buyer ? JSON.stringify(buyer) : null,
      },
    );
    return (await readInvoice(trx, id)) as InvoiceWithLines;
  });
}

/** @throws 404, `invoice_issued` */
export function deleteDraft(pool: Pool, id: string): Promise<void> {
  return inTransaction(pool, async (trx) => {
    await lockDraft(trx, id);
    await query(trx, `DELETE FROM box_office_invoice WHERE id = :id`, { id });
  });
}

async function plan(
  trx: Parameters<typeof readInvoiced>[0],
  order: BillableOrder,
  wanted: readonly WantedLine[] | undefined,
) {
  const invoiced = await readInvoiced(trx, order.order_id);
  const lines = wanted ?? leftToInvoice(order.lines, invoiced);
  if (!lines.length) throw refusal("already_invoiced", "Nothing is left to invoice");
  return planLines(order.lines, invoiced, lines);
}
