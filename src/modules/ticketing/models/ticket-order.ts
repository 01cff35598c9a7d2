import { model } from "@medusajs/framework/utils";

/**
 * What an order has of seats and tickets, and of the order what lists of tickets show: a copy, as it was when its
 * tickets were last settled. What is true of the order itself stands in the module of orders.
 */
export const TicketOrder = model.define(
  { name: "BoxOfficeTicketOrder", tableName: "box_office_ticket_order" },
  {
    id: model.id({ prefix: "bord" }).primaryKey(),
    order_id: model.text(),
    /** Of the order's standing; `unknown` before the first settlement. (`closed` was cancelled, before 2026-11-29.) */
    payment: model.enum(["unknown", "paid", "awaiting", "unpaid", "closed"]).default("unknown"),
    is_cancelled: model.boolean().default(false),
    /** Counts settlements; one that read the order before another wrote is refused and reads again. */
    revision: model.number().default(0),
    /** The order as last read, for lists and searches. */
    display_id: model.number().nullable(),
    placed_at: model.dateTime().nullable(),
    buyer_name: model.text().nullable(),
    buyer_email: model.text().nullable(),
    customer_id: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    payment_provider_id: model.text().nullable(),
    currency_code: model.text().nullable(),
    /** What it bought tickets for, whether or not it got them. */
    event_ids: model.array().nullable(),
    /** BCP 47, as the buyer's cart said. */
    locale: model.text().nullable(),
    settled_at: model.dateTime().nullable(),
    /** Why the order's seats could not be given, for the merchant. */
    problem: model.text().nullable(),
    /** Of the version before this, which may run beside it during an update; to be dropped in the next. */
    cart_id: model.text().nullable(),
    access_token: model.text().nullable(),
    dirty_at: model.dateTime().nullable(),
    looked_at: model.dateTime().nullable(),
    leased_until: model.dateTime().nullable(),
    lease_id: model.text().nullable(),
  },
);
