import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import {
  type BillableLine,
  type InvoiceWithLines,
  isStanding,
} from "../../../modules/invoicing/types";
import { BOX_OFFICE_SETTINGS } from "../../../modules/settings";
import { type OrderReading, readOrder } from "../read/read-order";

/**
 * Whether an order is invoiced, paid and sent, or has nothing to send (M5). Null in a shop that completes its orders by
 * delivery.
 */
export async function isComplete(
  container: MedusaContainer,
  { order_id, goods, medusa_payment }: OrderReading,
): Promise<boolean | null> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const { complete_needs_invoice } = await settings.readSettings("orders");
  if (!complete_needs_invoice) return null;
  if (medusa_payment !== "paid" || goods === "pending") return false;
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const [order, issued] = await Promise.all([
    readOrder(container, order_id, "billable"),
    invoices.invoicesOfOrders([order_id]),
  ]);
  return order !== undefined && isInvoiced(order.billable_lines, issued);
}

/** All that is asked for stands on invoices that are paid; what costs nothing needs none. */
export function isInvoiced(
  lines: readonly Pick<BillableLine, "source_id" | "quantity" | "total_minor">[],
  invoices: readonly Pick<InvoiceWithLines, "state" | "lines">[],
): boolean {
  const standing = invoices.filter(isStanding);
  const invoiced = (sourceId: string) =>
    standing
      .flatMap((invoice) => invoice.lines)
      .filter(({ source_id }) => source_id === sourceId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    standing.every(({ state }) => state === "paid") &&
    lines.every((line) => line.total_minor === 0 || invoiced(line.source_id) >= line.quantity)
  );
}
