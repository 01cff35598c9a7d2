import { model } from "@medusajs/framework/utils";
import { INVOICE_STATES } from "../types";

/**
 * An invoice, from its draft on. Issued it is frozen by the database, which also keeps its state and what stands on it: both
 * in the migration.
 */
export const Invoice = model.define(
  { name: "BoxOfficeInvoice", tableName: "box_office_invoice" },
  {
    id: model.id({ prefix: "boinv" }).primaryKey(),
    order_id: model.text(),
    sales_channel_id: model.text().nullable(),
    state: model.enum([...INVOICE_STATES]),
    series_id: model.text().nullable(),
    value: model.number().nullable(),
    number: model.text().nullable(),
    currency_code: model.text(),
    locale: model.text(),
    /** Of the shop when it was issued: its days are printed. */
    timezone: model.text().nullable(),
    issued_at: model.dateTime().nullable(),
    issued_by: model.text().nullable(),
    due_at: model.dateTime().nullable(),
    paid_at: model.dateTime().nullable(),
    voided_at: model.dateTime().nullable(),
    voided_by: model.text().nullable(),
    void_reason: model.text().nullable(),
    net_minor: model.number(),
    tax_minor: model.number(),
    total_minor: model.number(),
    /** What is still asked for; the database writes it. */
    due_minor: model.number(),
    paid_minor: model.number(),
    refunded_minor: model.number(),
    credited_minor: model.number(),
    /** KID or RF. */
    payment_reference: model.text().nullable(),
    reference: model.text().nullable(),
    note: model.text().nullable(),
    /** `Seller` */
    seller: model.json().nullable(),
    /** `Buyer` */
    buyer: model.json(),
    /** Of the customer's page; never listed or logged. */
    access_token: model.text(),
    capture_error: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    created_by: model.text().nullable(),
  },
);
