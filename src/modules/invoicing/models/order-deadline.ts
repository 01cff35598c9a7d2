import { model } from "@medusajs/framework/utils";

/** How long an order by invoice waits for its money, as it was when it was placed. */
export const OrderDeadline = model.define(
  { name: "BoxOfficeOrderDeadline", tableName: "box_office_order_deadline" },
  {
    id: model.id({ prefix: "boode" }).primaryKey(),
    order_id: model.text(),
    placed_at: model.dateTime(),
    /** Null: until somebody cancels it. */
    days: model.number().nullable(),
    /** Its places are free then; it is marked otherwise. */
    releases: model.boolean().default(false),
    /** Who took it up then and did not say that it is done has died. */
    taken_at: model.dateTime().nullable(),
    /** It was acted on, whatever that came to. */
    done_at: model.dateTime().nullable(),
  },
);
