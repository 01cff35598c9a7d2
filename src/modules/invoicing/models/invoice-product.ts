import { model } from "@medusajs/framework/utils";

/** Of a product whose merchant said so: whether it can be ordered by invoice. */
export const InvoiceProduct = model.define(
  { name: "BoxOfficeInvoiceProduct", tableName: "box_office_invoice_product" },
  {
    id: model.id({ prefix: "boipr" }).primaryKey(),
    product_id: model.text(),
    allowed: model.boolean(),
  },
);
