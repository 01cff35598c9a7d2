import { model } from "@medusajs/framework/utils";

/** What the box office knows of an order: how its buyer gets to it, how it is paid, what is left to do. */
export const TicketOrder = model.define(
  { name: "BoxOfficeTicketOrder", tableName: "box_office_ticket_order" },
  {
    id: model.id({ prefix: "bord" }).primaryKey(),
    order_id: model.text(),
    cart_id: model.text().nullable(),
    /** The guest's way to the order; never listed or logged. A new one when the order is transferred. */
    access_token: model.text(),
    /**
     * As last read: `awaiting` = by design (an invoice), `unpaid` = a completion that never finished paying,
     * `closed` = the order is cancelled or gone.
     */
    payment: model.enum(["unknown", "paid", "awaiting", "unpaid", "closed"]).default("unknown"),
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
    /** Something happened to the order that settlement has not seen yet. */
    dirty_at: model.dateTime().nullable(),
    settled_at: model.dateTime().nullable(),
    /** When the job last took the order up, whatever came of it: orders that fail wait their turn. */
    looked_at: model.dateTime().nullable(),
    /** Why the order's seats could not be given, for the merchant. */
    problem: model.text().nullable(),
    /** Until then one money operation has the order to itself. */
    leased_until: model.dateTime().nullable(),
    lease_id: model.text().nullable(),
  },
);
