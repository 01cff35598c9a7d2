import { model } from "@medusajs/framework/utils";

/** Many cards that are issued at once, a part after the other. */
export const GiftCardBatch = model.define(
  { name: "BoxOfficeGiftCardBatch", tableName: "box_office_gift_card_batch" },
  {
    id: model.id({ prefix: "bogib" }).primaryKey(),
    count: model.number(),
    /** `BatchTerms` */
    terms: model.json(),
    created_by: model.text().nullable(),
  },
);
