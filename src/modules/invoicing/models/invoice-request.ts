import { model } from "@medusajs/framework/utils";

/** Who wants an invoice for a cart, and so for the order that it became. */
export const InvoiceRequest = model.define(
  { name: "BoxOfficeInvoiceRequest", tableName: "box_office_invoice_request" },
  {
    id: model.id({ prefix: "boirq" }).primaryKey(),
    cart_id: model.text(),
    /** Noted by the job that forgets abandoned carts: what belongs to an order is kept. */
    order_id: model.text().nullable(),
    company: model.text(),
    org_number: model.text().nullable(),
    /** The buyer's own: a purchase order, a person. */
    reference: model.text().nullable(),
    /** `RequestAddress` */
    address: model.json().nullable(),
    email: model.text(),
    phone: model.text(),
  },
);
