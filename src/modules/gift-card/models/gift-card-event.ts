import { model } from "@medusajs/framework/utils";
import { CARD_EVENTS } from "../types";

/** What was done with a card beside moving value: who looked at its code, who disabled it. Rows are added only. */
export const GiftCardEvent = model.define(
  { name: "BoxOfficeGiftCardEvent", tableName: "box_office_gift_card_event" },
  {
    id: model.id({ prefix: "bogce" }).primaryKey(),
    gift_card_id: model.text(),
    kind: model.enum([...CARD_EVENTS]),
    /** What it was before and is since, as far as the kind has such. */
    data: model.json(),
    reason: model.text().nullable(),
    actor_id: model.text().nullable(),
    at: model.dateTime(),
  },
);
