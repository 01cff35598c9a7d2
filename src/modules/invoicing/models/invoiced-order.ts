import { model } from "@medusajs/framework/utils";

/** What whoever writes an order's invoices locks first, and when its money was last read. */
export const InvoicedOrder = model.define(
  { name: "BoxOfficeInvoicedOrder", tableName: "box_office_invoiced_order" },
  {
    id: model.id({ prefix: "boior" }).primaryKey(),
    order_id: model.text(),
    /** When the money was read that is allotted; what was read before is not allotted over it. */
    allotted_at: model.dateTime().nullable(),
  },
);
