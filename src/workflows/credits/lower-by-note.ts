import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { CreditNote, InvoiceWithLines } from "../../modules/invoicing/types";
import { toMajor } from "../../shared/money";
import { changeOrder } from "../orders/change/change-order";
import { creditByNote, isCreditedByNote, takeBack } from "../orders/change/credit-lines";
import { paymentsOf } from "../orders/money/collections";
import { readOrder } from "../orders/read/read-order";
import { givenBackFor } from "./give-back-for-note";
import { planCreditLine } from "./plan-credit-line";

/**
 * Takes off the order's total what a credit note credits and no line of the order is lowered by, so that it is owed back.
 * Comes after the lines of its tickets. Done once, however often. Runs under the order's lease.
 *
 * @throws `order_change_open`
 */
export async function lowerByNote(container: MedusaContainer, note: CreditNote): Promise<void> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const [order, all] = await Promise.all([
    readOrder(container, note.order_id, "money", "credits", "billable"),
    invoices.invoicesOfOrders([note.order_id]),
  ]);
  const invoice = all.find(({ id }) => id === note.invoice_id);
  if (!order || !invoice || order.is_closed || isCreditedByNote(order, note.id)) return;
  const given_minor = givenBackFor(paymentsOf(order), note);
  const { amount_minor, reversed_minor } = planCreditLine({
    lines: note.lines,
    kept: new Map(order.billable_lines.map(({ source_id, quantity }) => [source_id, quantity])),
    invoiced: invoicedUnits(all),
    refunded_before_minor: refundedBefore(invoice, note, given_minor),
    given_minor,
  });
  if (amount_minor === 0) return;
  const major = (minor: number) => toMajor(minor, note.currency_code);
  await changeOrder(container, note.order_id, [
    creditByNote(major(amount_minor), note.id),
    ...(reversed_minor > 0 ? [takeBack(major(reversed_minor))] : []),
  ]);
}

function invoicedUnits(invoices: readonly InvoiceWithLines[]): Map<string, number> {
  const units = new Map<string, number>();
  const standing = invoices.filter(({ state }) => state !== "draft" && state !== "void");
  for (const { source_id, quantity, credited_quantity } of standing.flatMap(({ lines }) => lines)) {
    units.set(source_id, (units.get(source_id) ?? 0) + quantity - credited_quantity);
  }
  return units;
}

/** What of an invoice went back without a note until this one came: at most what this one says. */
function refundedBefore(
  { refunded_minor, credited_minor }: InvoiceWithLines,
  { total_minor }: CreditNote,
  given_minor: number,
): number {
  const withoutNote = refunded_minor - given_minor - (credited_minor - total_minor);
  return Math.max(0, Math.min(total_minor, withoutNote));
}
