import { model } from "@medusajs/framework/utils";

/** Something of gift cards that other systems may want to be told: `shared/queue/happenings`. It holds no code. */
export const GiftCardHappening = model.define(
  { name: "BoxOfficeGiftCardHappening", tableName: "box_office_gift_card_happening" },
  {
    id: model.id({ prefix: "bohap" }).primaryKey(),
    /** One of `CardHappeningType`. */
    type: model.text(),
    data: model.json(),
    leased_until: model.dateTime().nullable(),
  },
);
