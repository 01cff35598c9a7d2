import { model } from "@medusajs/framework/utils";

/** For whom a card is that a cart buys, until it is issued. */
export const GiftCardWish = model.define(
  { name: "BoxOfficeGiftCardWish", tableName: "box_office_gift_card_wish" },
  {
    id: model.id({ prefix: "bogcw" }).primaryKey(),
    cart_id: model.text(),
    line_item_id: model.text(),
    /** Among the cards of its line, from 1. */
    position: model.number(),
    /** `Recipient` */
    recipient: model.json(),
  },
);
