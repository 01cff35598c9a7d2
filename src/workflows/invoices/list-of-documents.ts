import type { MedusaContainer } from "@medusajs/framework/types";
import type { InvoiceSearch } from "../../modules/invoicing/invoices/list-invoices";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";

/**
 * What a list of invoices or credit notes is asked for: its days are the shop's, and an order's code or number, which its
 * module alone knows, finds what the order has.
 */
export async function askedOfDocuments<Filters extends { q?: string }>(
  container: MedusaContainer,
  { q, ...filters }: Filters,
): Promise<Omit<Filters, "q"> & { timezone: string; q?: InvoiceSearch }> {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [{ timezone }, order_ids] = await Promise.all([
    container.resolve(BOX_OFFICE_SETTINGS).readSettings("display"),
    q ? standings.findOrdersNamed(q) : [],
  ]);
  return { ...filters, timezone, ...(q && { q: { typed: q, order_ids } }) };
}
