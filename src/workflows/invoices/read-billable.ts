import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { BillableOrder, Buyer } from "../../modules/invoicing/types";
import { notFound, refusal } from "../../shared/errors";
import { type Order, readOrder } from "../orders/read/read-order";
import { readerLocale } from "../reader-locale";

/** An order as invoices are made of it, with its money. */
export type OrderToInvoice = Order<"money" | "billable">;

/** @throws 404; `order_closed` for a cancelled order, which asks for nothing */
export async function readToInvoice(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderToInvoice> {
  const order = await readOrder(container, orderId, "money", "billable");
  if (!order || order.is_draft) throw notFound("Order", orderId);
  if (order.canceled) throw refusal("order_closed", "A cancelled order can't be invoiced");
  return order;
}

/** Who the invoice is to, as they asked for it at checkout: that completes the billing address (A13). */
export async function readBuyer(
  container: MedusaContainer,
  { cart_id, buyer }: OrderToInvoice,
): Promise<{ buyer: Buyer; reference: string | null }> {
  const { requests } = container.resolve(BOX_OFFICE_INVOICING);
  const request = await requests.requestOfCart(cart_id);
  if (!request) return { buyer, reference: null };
  const { reference, address, ...asked } = request;
  return { buyer: { ...buyer, ...asked, ...address }, reference };
}

/** What the module makes an invoice of. */
export function billableOrder(container: MedusaContainer, order: OrderToInvoice): BillableOrder {
  return {
    order_id: order.order_id,
    sales_channel_id: order.sales_channel_id,
    currency_code: order.currency_code,
    locale: readerLocale(container, order.locale),
    lines: order.billable_lines,
  };
}
