import { model } from "@medusajs/framework/utils";
import { CARD_NOTICES } from "../types";

/** That somebody is to be told of a card, once for each kind: from when it is time until it is told. */
export const GiftCardNotice = model.define(
  { name: "BoxOfficeGiftCardNotice", tableName: "box_office_gift_card_notice" },
  {
    id: model.id({ prefix: "bogcn" }).primaryKey(),
    gift_card_id: model.text(),
    kind: model.enum([...CARD_NOTICES]),
    /** Cards with the same are told of together. */
    batch_id: model.text(),
    told_at: model.dateTime().nullable(),
  },
);
