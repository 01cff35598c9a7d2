import type { MedusaContainer } from "@medusajs/framework/types";
import type { InvoiceSearch } from "../../modules/invoicing/invoices/list-invoices";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";

/**
 * What a list of invoices or credit notes is asked for: its days are the shop's; an order's code or number finds what the
 * order has, and a customer what their orders have, which the orders' module alone knows.
 */
export async function askedOfDocuments<Filters extends { q?: string; customer_id?: string }>(
  container: MedusaContainer,
  { q, customer_id, ...filters }: Filters,
): Promise<
  Omit<Filters, "q" | "customer_id"> & {
    timezone: string;
    q?: InvoiceSearch;
    order_id?: string[];
  }
> {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [{ timezone }, order_ids, order_id] = await Promise.all([
    container.resolve(BOX_OFFICE_SETTINGS).readSettings("display"),
    q ? standings.findOrdersNamed(q) : [],
    customer_id ? standings.findOrdersOf(customer_id) : undefined,
  ]);
  return {
    ...filters,
    timezone,
    ...(q && { q: { typed: q, order_ids } }),
    ...(order_id && { order_id }),
  };
}
