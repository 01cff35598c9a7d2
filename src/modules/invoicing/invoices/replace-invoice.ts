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
 * number kept, and what came in for it is the order's again, for the next one that is issued; what had been moved on to it
 * stands where it came from again. One that is void or paid by now is left alone.
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
  await insertRows(trx, "box_office_invoice_payment", [
    ...rows,
    ...takenBack(rows, await movedTo(trx, invoice.id)),
  ]);
}

/** What went on to an invoice from one that still stands, and did not come back. */
type Moved = {
  invoice_id: string;
  source_id: string;
  method: string;
  reference: string | null;
  amount_minor: number;
  now: Date;
};

function movedTo(trx: Db, id: string): Promise<Moved[]> {
  return query<Moved>(
    trx,
    `SELECT moved.invoice_id, moved.source_id, moved.method, moved.reference,
       -sum(moved.amount_minor)::float8 AS amount_minor, now() AS now
     FROM box_office_invoice_payment moved JOIN box_office_invoice own ON own.id = moved.invoice_id
     WHERE moved.other_invoice_id = :id AND own.voided_at IS NULL
     GROUP BY moved.invoice_id, moved.source_id, moved.method, moved.reference
     HAVING sum(moved.amount_minor) < 0 ORDER BY moved.invoice_id`,
    { id },
  );
}

/** Of what is taken off an invoice, what came there by a move stands on the one it came from again. */
function takenBack(reversals: readonly Reversal[], moved: readonly Moved[]) {
  return reversals.flatMap(({ invoice_id: other_invoice_id, source_id, reason, ...reversal }) => {
    let left = -reversal.amount_minor;
    return moved
      .filter((one) => one.source_id === source_id)
      .flatMap(({ invoice_id, method, reference, amount_minor, now: paid_at }) => {
        const part = Math.min(left, amount_minor);
        left -= part;
        const entry = {
          id: newId("boinp"),
          invoice_id,
          kind: "moved",
          source_id,
          other_invoice_id,
        };
        const facts = { method, reference, paid_at, reason, recorded_by: null };
        return part > 0 ? [{ ...entry, ...facts, amount_minor: part }] : [];
      });
  });
}

type Reversal = { invoice_id: string; source_id: string; amount_minor: number; reason: string };

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
