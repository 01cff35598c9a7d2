import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_CHECKOUT } from "../../modules/checkout";
import type { Checkout } from "../../modules/checkout/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { InvoiceRequest } from "../../modules/invoicing/types";
import type { Standing } from "../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import { toE164 } from "../../shared/phone";
import { readAsPlaced, type WholeOrder } from "../orders/read/read-once";
import { ALL_SLICES, readOrder } from "../orders/read/read-order";

/** An order as it is now, as far as people are told of it. */
export type ToldOrder = {
  order: WholeOrder;
  /** Undefined while the box office has not taken it in. */
  standing: Standing | undefined;
  checkout: Checkout;
  /** Who wants an invoice for it, where somebody asked. */
  invoice_request: InvoiceRequest | undefined;
  /** The buyer's, in E.164. */
  phone: string | null;
  /** It has or is to have them; not where there were no places left, or the event is off. */
  has_tickets: boolean;
  /** Its tickets, if it has any, are made or known to be missing. */
  is_settled: boolean;
};

/** Undefined when there is no such order. */
export async function readToldOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<ToldOrder | undefined> {
  return toldOf(container, await readOrder(container, orderId, ...ALL_SLICES));
}

/** As {@link readToldOrder}, for what is told of an order because it is new. */
export async function readNewOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<ToldOrder | undefined> {
  return toldOf(container, await readAsPlaced(container, orderId));
}

async function toldOf(
  container: MedusaContainer,
  order: WholeOrder | undefined,
): Promise<ToldOrder | undefined> {
  if (!order) return undefined;
  const checkout = container.resolve(BOX_OFFICE_CHECKOUT);
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const { requests } = container.resolve(BOX_OFFICE_INVOICING);
  const [known, ticketLines, said, invoice_request] = await Promise.all([
    ticketing.orders.findTicketOrder(order.order_id),
    ticketing.claims.ticketLinesOf(order.lines),
    checkout.readCheckout(order.cart_id),
    requests.requestOfCart(order.cart_id),
  ]);
  const buysTickets = ticketLines.length > 0;
  return {
    order,
    standing: order.standing,
    checkout: said,
    invoice_request,
    phone: phoneOf(order),
    has_tickets: buysTickets && !known?.problem,
    is_settled: !buysTickets || Boolean(known?.settled_at),
  };
}

/** The buyer's, in E.164. */
export function phoneOf({ attendee }: Pick<WholeOrder, "attendee">): string | null {
  return toE164(attendee.phone) ?? null;
}

/** Its buyer ordered an invoice, and waits to be contacted (A13). */
export function awaitsInvoice({ order }: ToldOrder): boolean {
  return order.payment_provider_id === INVOICE_PROVIDER_ID && order.payment !== "paid";
}
