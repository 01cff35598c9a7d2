import { model } from "@medusajs/framework/utils";

/** A8: what staff noted on an order. */
export const OrderNote = model.define(
  { name: "BoxOfficeOrderNote", tableName: "box_office_order_note" },
  {
    id: model.id({ prefix: "bonot" }).primaryKey(),
    order_id: model.text(),
    text: model.text(),
    actor_type: model.enum(["user", "customer", "system"]),
    actor_id: model.text().nullable(),
  },
);
