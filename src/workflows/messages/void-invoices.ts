import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { InvoiceWithLines } from "../../modules/invoicing/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { readSquaring } from "../invoices/square-invoices";
import type { OrderReading } from "../orders/read/read-order";
import type { TicketVariables } from "./variables";

/**
 * Which of the invoices that an order's buyer was sent are void since tickets of it were cancelled, or will be within
 * moments: papers are put right after the deed, and its message may go before that.
 */
export async function voidInvoices(
  container: MedusaContainer,
  order: OrderReading,
  cancelled_at: Date,
): Promise<Partial<Pick<TicketVariables, "void_invoices" | "has_new_invoice">>> {
  const { lowering } = container.resolve(BOX_OFFICE_TICKETING);
  const { invoices, payments } = container.resolve(BOX_OFFICE_INVOICING);
  if (!(await payments.isInvoiced(order.order_id))) return {};
  const units = order.is_draft ? [] : await lowering.readUnitsToLower(order);
  // First what is to come: what is done in between is among those that are void then.
  const replaced = (await readSquaring(container, order.order_id, units))?.replace ?? [];
  const all = await invoices.invoicesOfOrders([order.order_id]);
  const isVoidSince = ({ voided_at, voided_by }: InvoiceWithLines) =>
    voided_at !== null && voided_by === null && voided_at >= cancelled_at;
  const ended = all.filter(
    (invoice) => isVoidSince(invoice) || replaced.some((one) => one.invoice.id === invoice.id),
  );
  const sources = new Set(ended.flatMap(({ lines }) => lines).map(({ source_id }) => source_id));
  const isAnew = ({ created_at, created_by, lines }: InvoiceWithLines) =>
    created_by === null &&
    created_at >= cancelled_at &&
    lines.some(({ source_id }) => sources.has(source_id));
  return {
    void_invoices: ended.flatMap(({ number, sent_at }) => (number && sent_at ? { number } : [])),
    has_new_invoice: replaced.some(({ lines }) => lines.length > 0) || all.some(isAnew),
  };
}
