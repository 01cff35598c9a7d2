import { model } from "@medusajs/framework/utils";
import { ORDER_STATES, PAYMENTS } from "../types";

/**
 * Where one Medusa order stands, and the order as last read, for lists and searches. Amounts are bigint and `search` is
 * made by the database: both in the migration written by hand.
 */
export const OrderStanding = model.define(
  { name: "BoxOfficeOrderStanding", tableName: "box_office_order_standing" },
  {
    id: model.id({ prefix: "bosdg" }).primaryKey(),
    order_id: model.text(),
    /** Random, as people read it out: `XXXX-XXXX`. */
    order_code: model.text(),
    /** The customer's way to pay the order; never listed or logged. */
    payment_token: model.text(),
    status_id: model.text(),
    /** Of the status. */
    state: model.enum([...ORDER_STATES]),
    /** The furthest state that Medusa's own progress has asked for: an event that comes again moves nothing. */
    followed_state: model.enum([...ORDER_STATES]),
    /** When the order was read that these columns tell of; what was read before is not written over it. */
    followed_at: model.dateTime(),
    /** Medusa cancelled it for good. */
    closed_at: model.dateTime().nullable(),
    archived_at: model.dateTime().nullable(),
    changed_at: model.dateTime(),
    display_id: model.number().nullable(),
    placed_at: model.dateTime(),
    email: model.text().nullable(),
    customer_id: model.text().nullable(),
    customer_name: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    payment_provider_id: model.text().nullable(),
    payment: model.enum([...PAYMENTS]),
    /** BCP 47, as the buyer's cart said. */
    locale: model.text().nullable(),
    currency_code: model.text(),
    total_minor: model.number(),
    due_minor: model.number(),
    captured_minor: model.number().default(0),
    reserved_minor: model.number().default(0),
    refunded_minor: model.number().default(0),
    /** Of what was captured: it is to go back, and pays for nothing until it does. */
    set_aside_minor: model.number().default(0),
    /** Of what was captured, what gift cards and customer credit paid and did not get back. */
    card_minor: model.number().default(0),
    /** `followed_at` where these three are of that moment; the version before leaves it behind. */
    summed_at: model.dateTime().nullable(),
    /** Where the order stood before money came to be due after the fact; it goes back there once that is paid. */
    status_before_due: model.text().nullable(),
    /** Of a cancelled order: what is kept of it since. */
    waived_minor: model.number().default(0),
    /** What was kept as a fee before it was cancelled: it has made the order worth that much more. */
    fee_minor: model.number().default(0),
    /** Captured and not given back, beyond what the order is worth, and what is set aside; this, and since when, the database writes. */
    owed_minor: model.number().default(0),
    owed_since: model.dateTime().nullable(),
    /** What a provider said when it did not give back what is owed. */
    refund_error: model.text().nullable(),
    /** What a soft cancellation gave back to stock, to be taken again on the way out. */
    released_stock: model.json().nullable(),
    /** A change whose effects were begun and not reported finished. */
    unfinished_since: model.dateTime().nullable(),
    /** When its buyer learned of an order that was not paid: from then on its end is no secret either. */
    buyer_told_at: model.dateTime().nullable(),
    /** When our own job set about closing it, since it was not paid. */
    closing_at: model.dateTime().nullable(),
  },
);
