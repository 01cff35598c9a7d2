import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { Squaring } from "../../modules/invoicing/rules/plan-squaring";
import type { BillableOrder } from "../../modules/invoicing/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { UnitsToLower } from "../../modules/ticketing/lowering/units-to-lower";
import { WORDS } from "../../shared/words";
import { readOrder } from "../orders/read/read-order";
import { billableOrder } from "./read-billable";

/**
 * Before lines are lowered, the papers of what is cancelled are put right: an invoice that is not paid is void and what is
 * left of it drafted anew, a paid one gets its credit note. A cancellation is never refused for an invoice. Each is done
 * in a transaction of its own, after which nothing of it is left to do: so it may be done again. Runs under the order's
 * lease.
 */
export async function squareInvoices(
  container: MedusaContainer,
  orderId: string,
  units: readonly UnitsToLower[],
): Promise<void> {
  const { creditNotes, invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const squaring = await readSquaring(container, orderId, units);
  if (!squaring) return;
  const { order, replace, credit } = squaring;
  const reason = WORDS[order.locale].cancelled_since[units[0]?.reason ?? "ticket"];
  for (const { invoice, lines } of replace) {
    await invoices.replaceInvoice(invoice.id, { order, lines, reason, voided_by: null });
  }
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [{ series_by }, { timezone }] = await Promise.all([
    settings.readSettings("invoicing"),
    settings.readSettings("display"),
  ]);
  for (const { invoice, lines } of credit) {
    const note = await creditNotes.issueCreditNote({
      ...{ invoice_id: invoice.id, lines, reason, series_by, timezone },
      ...{ refund_mode: "record_only", issued_by: null },
    });
    await creditNotes.noteFinished(note.id);
  }
}

/** What {@link squareInvoices} is about to do; undefined where the order has no invoice. */
export async function readSquaring(
  container: MedusaContainer,
  orderId: string,
  units: readonly UnitsToLower[],
): Promise<(Squaring & { order: BillableOrder }) | undefined> {
  const { invoices, payments } = container.resolve(BOX_OFFICE_INVOICING);
  if (!units.length || !(await payments.isInvoiced(orderId))) return undefined;
  const found = await readOrder(container, orderId, "money", "billable");
  if (!found) return undefined;
  const order = billableOrder(container, found);
  const going = units.map(({ line_item_id, units }) => ({
    source_id: line_item_id,
    quantity: units,
  }));
  return { order, ...(await invoices.squaringOf(order, going)) };
}
