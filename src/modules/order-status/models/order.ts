import { model } from "@medusajs/framework/utils";

/**
 * What every order has, of tickets or of goods, whether or not it has been read yet: how its buyer gets to it, who has
 * it to himself, when to read it again. Where it stands is in `box_office_order_standing`.
 */
export const Order = model.define(
  { name: "BoxOfficeOrder", tableName: "box_office_order" },
  {
    id: model.id({ prefix: "boord" }).primaryKey(),
    order_id: model.text(),
    cart_id: model.text().nullable(),
    /** Whose the access token is. */
    customer_id: model.text().nullable(),
    /** The guest's way to the order; never listed or logged. A new one when the order has another customer. */
    access_token: model.text().nullable(),
    /** Until then one operation has the order to itself. */
    leased_until: model.dateTime().nullable(),
    lease_id: model.text().nullable(),
    /** Something was about to happen to the order that nobody has read since. */
    dirty_at: model.dateTime().nullable(),
    /** When it was last read and all that follows from it written down. */
    read_at: model.dateTime().nullable(),
    /** When to read it although nothing is known to have happened: it is not paid, or lacks something. */
    look_again_at: model.dateTime().nullable(),
    /** When the job last took it up, whatever came of it: orders that fail wait their turn. */
    looked_at: model.dateTime().nullable(),
  },
);
