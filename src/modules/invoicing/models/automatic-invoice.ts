import { model } from "@medusajs/framework/utils";

/** An order whose invoice is to be issued and sent by itself. */
export const AutomaticInvoice = model.define(
  { name: "BoxOfficeAutomaticInvoice", tableName: "box_office_automatic_invoice" },
  {
    id: model.id({ prefix: "boaui" }).primaryKey(),
    order_id: model.text(),
    taken_at: model.dateTime().nullable(),
    done_at: model.dateTime().nullable(),
  },
);
