import { model } from "@medusajs/framework/utils";

/** What was taken off a line of an order, as it was then: Medusa forgets a line of which nothing is left. */
export const LoweredLine = model.define(
  { name: "BoxOfficeLoweredLine", tableName: "box_office_lowered_line" },
  {
    /** Of the action of Medusa's order change. */
    id: model.text().primaryKey(),
    order_id: model.text(),
    order_line_item_id: model.text(),
    offer_id: model.text(),
    reason: model.enum(["ticket", "session", "event"]),
    title: model.text(),
    quantity: model.number(),
    /** What they came to, with tax, after discounts. */
    amount_minor: model.number(),
    currency_code: model.text(),
  },
);
