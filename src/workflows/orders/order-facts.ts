import type { OrderFacts } from "../../modules/order-status/types";
import type { OrderReading } from "./read/read-order";

/** What an order's status follows. */
export function factsOf(order: OrderReading, is_complete: boolean | null): OrderFacts {
  return {
    order_id: order.order_id,
    cart_id: order.cart_id,
    display_id: order.display_id,
    placed_at: order.placed_at,
    email: order.email,
    customer_id: order.customer_id,
    customer_name: order.attendee.name,
    sales_channel_id: order.sales_channel_id,
    payment_provider_id: order.payment_provider_id,
    locale: order.locale,
    currency_code: order.currency_code,
    total_minor: order.total_minor,
    due_minor: order.due_minor,
    captured_minor: order.captured_minor,
    reserved_minor: order.reserved_minor,
    refunded_minor: order.refunded_minor,
    set_aside_minor: order.set_aside_minor,
    card_minor: order.card_minor,
    just_refunded_minor: order.just_refunded_minor,
    payment: order.medusa_payment,
    canceled: order.is_closed,
    archived: order.is_archived,
    shipping: order.goods === "pending" ? "none" : order.goods,
    is_complete,
    is_unfinished: order.is_unfinished,
  };
}
