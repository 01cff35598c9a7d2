import { model } from "@medusajs/framework/utils";
import { BOOKING_KINDS } from "../types";

/** Money on an invoice, or taken off it. Rows are added only; the invoice's sums follow by a trigger. */
export const InvoicePayment = model.define(
  { name: "BoxOfficeInvoicePayment", tableName: "box_office_invoice_payment" },
  {
    id: model.id({ prefix: "boinp" }).primaryKey(),
    invoice_id: model.text(),
    kind: model.enum([...BOOKING_KINDS]),
    amount_minor: model.number(),
    method: model.text(),
    reference: model.text().nullable(),
    paid_at: model.dateTime(),
    source_id: model.text(),
    reason: model.text().nullable(),
    recorded_by: model.text().nullable(),
    other_invoice_id: model.text().nullable(),
  },
);
