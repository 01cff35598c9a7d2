import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { BOX_OFFICE_CHECKOUT } from "../../modules/checkout";
import type { CheckoutModuleService } from "../../modules/checkout/service";
import type { Checkout } from "../../modules/checkout/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { OrderStatusModuleService } from "../../modules/order-status/service";
import type { Standing } from "../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { TicketingModuleService } from "../../modules/ticketing/service";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import { toE164 } from "../../shared/phone";
import { type OrderReading, readOrder } from "../orders/order-snapshot";

/** An order as it is now, as far as people are told of it. */
export type ToldOrder = {
  order: OrderReading;
  /** Undefined while the box office has not taken it in. */
  standing: Standing | undefined;
  checkout: Checkout;
  /** Decimal major units. */
  lines: { title: string; quantity: number; total: number }[];
  shipping: number;
  /** The buyer's, in E.164. */
  phone: string | null;
  /** It has or is to have them; not where there were no places left, or the event is off. */
  has_tickets: boolean;
  /** Its tickets, if it has any, are made or known to be missing. */
  is_settled: boolean;
  /** At some time its money was there, whatever became of it. */
  was_paid: boolean;
};

const FIELDS = [
  "total",
  "canceled_at",
  "shipping_total",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.quantity",
  "items.total",
  "payment_collections.payments.amount",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.amount",
];

/** Undefined when there is no such order. */
export async function readToldOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<ToldOrder | undefined> {
  const orderStatus = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
  const checkout = container.resolve<CheckoutModuleService>(BOX_OFFICE_CHECKOUT);
  const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const [order, standing, { data }] = await Promise.all([
    readOrder(container, orderId),
    orderStatus.findStanding(orderId),
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: FIELDS, filters: { id: orderId } }),
  ]);
  const content = data[0] as unknown as OrderContent | undefined;
  if (!order || !content) return undefined;
  const [known, ticketLines] = await Promise.all([
    ticketing.findTicketOrder(orderId),
    ticketing.ticketLinesOf(order.lines),
  ]);
  const buysTickets = ticketLines.length > 0;
  return {
    order,
    standing,
    checkout: await checkout.readCheckout(order.cart_id),
    lines: (content.items ?? []).map((item) => ({
      title: [item.product_title ?? item.title, item.variant_title].filter(Boolean).join(", "),
      quantity: Number(item.quantity),
      total: Number(item.total),
    })),
    shipping: Number(content.shipping_total ?? 0),
    phone: toE164(order.attendee.phone) ?? null,
    has_tickets: buysTickets && !known?.problem,
    is_settled: !buysTickets || Boolean(known?.settled_at),
    was_paid: order.payment === "paid" || wasPaid(content),
  };
}

type OrderContent = {
  total: BigNumberInput;
  canceled_at?: Date | string | null;
  shipping_total?: BigNumberInput | null;
  items?:
    | {
        title: string;
        product_title?: string | null;
        variant_title?: string | null;
        quantity: BigNumberInput;
        total: BigNumberInput;
      }[]
    | null;
  payment_collections?: ({ payments?: (Payment | null)[] | null } | null)[] | null;
};

type Payment = {
  amount: BigNumberInput;
  provider_id: string;
  canceled_at?: Date | string | null;
  captures?: ({ amount: BigNumberInput } | null)[] | null;
};

/**
 * Cancelling for good gives money back and cancels what was reserved; it was there all the same. A payment that was
 * cancelled before, such as that of a checkout which was refused, never was the order's.
 */
function wasPaid({ total, canceled_at, payment_collections }: OrderContent): boolean {
  const payments = (payment_collections ?? [])
    .flatMap((collection) => collection?.payments ?? [])
    .filter((payment): payment is Payment => payment !== null && wasOrders(payment, canceled_at));
  return MathBN.gte(MathBN.sum(0, ...payments.map(onceCovered)), total);
}

/** Medusa cancels the payments a moment before the order. */
const CANCELLATION_MS = 5 * 60 * 1000;

function wasOrders(payment: Payment, orderCanceledAt: OrderContent["canceled_at"]): boolean {
  if (!payment.canceled_at || payment.captures?.length) return true;
  if (!orderCanceledAt) return false;
  const before = new Date(orderCanceledAt).getTime() - new Date(payment.canceled_at).getTime();
  return before < CANCELLATION_MS;
}

/** Of an invoice only captured money counts. */
function onceCovered({ amount, provider_id, captures }: Payment): BigNumberInput {
  const captured = MathBN.sum(0, ...(captures ?? []).map((capture) => capture?.amount ?? 0));
  return provider_id === INVOICE_PROVIDER_ID ? captured : MathBN.max(amount, captured);
}
