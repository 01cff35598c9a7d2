import { model } from "@medusajs/framework/utils";

/** One admission. `reserved` while its order awaits payment, `valid` once paid, `cancelled`. */
export const Ticket = model.define(
  { name: "BoxOfficeTicket", tableName: "box_office_ticket" },
  {
    id: model.id({ prefix: "botic" }).primaryKey(),
    /** What people read and spell; also the registration's number. */
    number: model.text(),
    /** What the QR code holds; opaque, 160 bits, never in a list. */
    secret: model.text(),
    /** The holder's page; opaque, 160 bits. */
    link_token: model.text(),
    status: model.enum(["reserved", "valid", "cancelled"]),
    event_id: model.text(),
    session_id: model.text(),
    ticket_type_id: model.text(),
    offer_id: model.text(),
    order_id: model.text(),
    order_line_item_id: model.text(),
    unit_index: model.number(),
    /** What this unit costs now with tax and discounts, in minor units of `currency_code`. */
    amount_minor: model.bigNumber(),
    /** Of it, what was paid and not given back, and what is reserved; bigint. Null until its order is followed. */
    paid_minor: model.number().nullable(),
    reserved_minor: model.number().nullable(),
    /** All that came in for its order was given back, and nothing is reserved. */
    is_refunded: model.boolean().default(false),
    currency_code: model.text(),
    attendee_name: model.text().nullable(),
    attendee_email: model.text().nullable(),
    attendee_phone: model.text().nullable(),
    /** Which lines of the attendee are the buyer's, whom the order names: they follow it when it is corrected. */
    follows_buyer: model.array().default([]),
    holder_name: model.text().nullable(),
    holder_email: model.text().nullable(),
    holder_phone: model.text().nullable(),
    /** When its holder was last told of its session: as it became valid, or was moved. Null once the date is another. */
    told_at: model.dateTime().nullable(),
    /** The notice that reminds of its session; null while none does that holds. */
    reminder_id: model.text().nullable(),
    checked_in_at: model.dateTime().nullable(),
    cancelled_at: model.dateTime().nullable(),
    /** Cancelled by itself while its order line kept its quantity: settlement makes no other in its place. */
    is_withdrawn: model.boolean().default(false),
    /** Cancelled because its order was: it lives again, with a new code, when the order is cancelled no more. */
    is_cancelled_with_order: model.boolean().default(false),
  },
);
