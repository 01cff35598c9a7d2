import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { OrderStatusModuleService } from "../../modules/order-status/service";
import type { OrderPayment } from "../../modules/order-status/types";
import type { OrderSnapshot } from "../../modules/ticketing/settlement/plan";
import { toMinor } from "../../shared/money";
import { oneLine } from "../../shared/one-line";
import { type GoodsLine, type GoodsProgress, goodsProgress } from "./goods-progress";
import { amountCaptured, amountDue, isLeftUnpaid, paymentState } from "./payment-state";
import { isUnfinished } from "./unfinished-order";

const ORDER_FIELDS = [
  "id",
  "status",
  "is_draft_order",
  "no_notification",
  "canceled_at",
  "created_at",
  "email",
  "customer_id",
  "display_id",
  "sales_channel_id",
  "locale",
  "currency_code",
  "total",
  "items.id",
  "items.variant_id",
  "items.product_id",
  "items.quantity",
  "items.total",
  "items.requires_shipping",
  "items.detail.fulfilled_quantity",
  "items.detail.shipped_quantity",
  "items.detail.delivered_quantity",
  "items.detail.return_received_quantity",
  "items.detail.return_dismissed_quantity",
  "items.detail.written_off_quantity",
  "shipping_address.first_name",
  "shipping_address.last_name",
  "shipping_address.phone",
  "billing_address.first_name",
  "billing_address.last_name",
  "billing_address.phone",
  "cart_link.cart_id",
  "payment_collections.id",
  "payment_collections.metadata",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payments.amount",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
];

/**
 * An order as its tickets see it, with what decides about an order that was never paid and where it stands. It is
 * `canceled` for its tickets when Medusa cancelled it for good (`is_closed`) and when its status says so.
 */
export type OrderReading = OrderSnapshot & {
  currency_code: string;
  is_draft: boolean;
  /** A checkout is making it at this moment, or died over it: as long as it is open, it is nobody's order. */
  is_unfinished: boolean;
  /** The box office has met it: it has a standing. */
  is_known: boolean;
  is_closed: boolean;
  is_archived: boolean;
  created_at: Date;
  goods: GoodsProgress;
  /** Something of it was handed to a carrier or a buyer and not taken back. */
  has_fulfilled: boolean;
  /** Money of it was given back, all or a part. */
  has_refunds: boolean;
  /** What is to be paid for it, and what was, has a place. */
  has_payment_collection: boolean;
  /** As Medusa has it at this moment; `payment` is what it is for everybody (`paymentOf`). */
  medusa_payment: OrderPayment;
  total_minor: number;
  due_minor: number;
  /** What was taken and not given back. */
  captured_minor: number;
  /** Of a checkout: no money came, none is awaited, and nothing that was begun is going on. */
  is_left_unpaid: boolean;
};

/** Reads an order as it is now; undefined when there is none. */
export async function readOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderReading | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const orderStatus = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
  const [{ data }, standing] = await Promise.all([
    query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id: orderId } }),
    orderStatus.findStanding(orderId),
  ]);
  // biome-ignore lint/suspicious/noExplicitAny: query.graph's type lacks totals and linked entities
  const order = data[0] as any;
  if (!order) return undefined;

  const cartId: string | null = order.cart_link?.cart_id ?? null;
  const address = order.billing_address ?? order.shipping_address;
  const names = [address?.first_name, address?.last_name].map((part) => oneLine(part ?? ""));
  const name = names.filter(Boolean).join(" ");
  const isClosed = order.status === "canceled" || order.canceled_at != null;
  const items: OrderItem[] = order.items ?? [];
  const is_unfinished = cartId === null && (await isUnfinished(container, order, standing));
  const payable = { ...order, from_cart: cartId !== null || is_unfinished };
  const medusa_payment = paymentState(payable);
  return {
    order_id: order.id,
    cart_id: cartId,
    is_draft: order.is_draft_order === true,
    is_unfinished,
    created_at: new Date(order.created_at),
    is_known: standing !== undefined,
    is_closed: isClosed,
    is_archived: order.status === "archived",
    canceled: isClosed || standing?.state === "cancelled",
    goods: order.status === "completed" ? "delivered" : goodsProgress(items.map(goodsLine)),
    has_fulfilled: items.some(({ detail }) => MathBN.gt(detail?.fulfilled_quantity ?? 0, 0)),
    has_refunds: (order.payment_collections ?? []).some((collection: RefundedCollection) =>
      collection?.payments?.some((payment) => payment?.refunds?.length),
    ),
    has_payment_collection: (order.payment_collections ?? []).some(Boolean),
    total_minor: toMinor(order.total, order.currency_code),
    captured_minor: toMinor(amountCaptured(order), order.currency_code),
    due_minor: isClosed ? 0 : Math.max(0, toMinor(amountDue(order), order.currency_code)),
    payment: orderStatus.paymentOf(standing, { payment: medusa_payment, canceled: isClosed }),
    medusa_payment,
    is_left_unpaid: isLeftUnpaid(payable),
    display_id: order.display_id ?? null,
    placed_at: new Date(order.created_at),
    customer_id: order.customer_id ?? null,
    email: order.email ?? null,
    attendee: {
      name: name || null,
      email: order.email ?? null,
      phone: oneLine(address?.phone ?? "") || null,
    },
    sales_channel_id: order.sales_channel_id ?? null,
    payment_provider_id: providerOf(order.payment_collections ?? []),
    locale: order.locale ?? null,
    currency_code: order.currency_code,
    lines: items.map((item) => ({
      line_item_id: item.id,
      variant_id: item.variant_id ?? null,
      product_id: item.product_id ?? null,
      quantity: keptQuantity(item),
      total_minor: toMinor(item.total, order.currency_code),
    })),
  };
}

type ProvidedPayment = { provider_id: string; canceled_at?: Date | string | null };
type ProvidedCollection = {
  payments?: ProvidedPayment[] | null;
  payment_sessions?: { provider_id: string; status?: string }[] | null;
} | null;

type RefundedCollection = { payments?: ({ refunds?: unknown[] | null } | null)[] | null } | null;

/** How the order is paid: by its last payment that stands, else by what it awaits, else by the last that was begun. */
function providerOf(collections: readonly ProvidedCollection[]): string | null {
  const payments = collections.flatMap((collection) => collection?.payments ?? []);
  const standing = payments.filter((payment) => !payment.canceled_at);
  const sessions = collections.flatMap((collection) => collection?.payment_sessions ?? []);
  const awaited = sessions.find(({ status }) => status === "pending_authorization");
  return (standing.at(-1) ?? payments.at(-1) ?? awaited ?? sessions.at(-1))?.provider_id ?? null;
}

type OrderItem = {
  id: string;
  variant_id?: string | null;
  product_id?: string | null;
  quantity: number;
  total: number;
  requires_shipping?: boolean;
  detail?: Partial<
    Record<
      | "return_received_quantity"
      | "return_dismissed_quantity"
      | "written_off_quantity"
      | "fulfilled_quantity"
      | "shipped_quantity"
      | "delivered_quantity",
      number
    >
  >;
};

function goodsLine(item: OrderItem): GoodsLine {
  return {
    quantity: keptQuantity(item),
    requires_shipping: item.requires_shipping ?? false,
    fulfilled_quantity: item.detail?.fulfilled_quantity ?? 0,
    shipped_quantity: item.detail?.shipped_quantity ?? 0,
    delivered_quantity: item.detail?.delivered_quantity ?? 0,
  };
}

/** What the buyer still has of a line: returned and written-off units are gone. */
export function keptQuantity(item: Pick<OrderItem, "quantity" | "detail">): number {
  const { detail = {} } = item;
  const gone = MathBN.add(
    detail.return_received_quantity ?? 0,
    detail.return_dismissed_quantity ?? 0,
    detail.written_off_quantity ?? 0,
  );
  return MathBN.sub(item.quantity, gone).toNumber();
}
