import { model } from "@medusajs/framework/utils";

/** A line of a chosen amount that Medusa took off its cart when the cart's region changed. */
export const GiftCardLostLine = model.define(
  { name: "BoxOfficeGiftCardLostLine", tableName: "box_office_gift_card_lost_line" },
  {
    id: model.id({ prefix: "bogcl" }).primaryKey(),
    cart_id: model.text(),
    line_item_id: model.text(),
    title: model.text(),
    amount_minor: model.number(),
    currency_code: model.text(),
  },
);
