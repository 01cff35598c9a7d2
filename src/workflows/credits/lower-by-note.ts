import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { CreditNote, InvoiceWithLines } from "../../modules/invoicing/types";
import { toMajor } from "../../shared/money";
import { changeOrder } from "../orders/change/change-order";
import { creditByNote, isCreditedByNote } from "../orders/change/credit-lines";
import { reverseRefunds } from "../orders/change/reverse-refunds";
import { readOrder } from "../orders/read/read-order";
import { planCreditLine } from "./plan-credit-line";

/**
 * Takes off the order's total what a credit note credits and no line of the order is lowered by, so that it is owed back but
 * for what went back before. Comes after the lines of its tickets. Done once, however often. Runs under the order's lease.
 *
 * @throws `order_change_open`
 */
export async function lowerByNote(container: MedusaContainer, note: CreditNote): Promise<void> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const [order, all] = await Promise.all([
    readOrder(container, note.order_id, "money", "billable"),
    invoices.invoicesOfOrders([note.order_id]),
  ]);
  if (!order || order.is_closed || isCreditedByNote(order, note.id)) return;
  const amount_minor = planCreditLine({
    lines: note.lines,
    kept: new Map(order.billable_lines.map(({ source_id, quantity }) => [source_id, quantity])),
    invoiced: invoicedUnits(all),
  });
  if (amount_minor === 0) return;
  const amount = toMajor(amount_minor, note.currency_code);
  await changeOrder(container, note.order_id, [
    creditByNote(amount, note.id),
    ...reverseRefunds(order, amount, order.refunded_minor),
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
