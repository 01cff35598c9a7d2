import { model } from "@medusajs/framework/utils";

/** What the buyer of a cart accepted and answered, and so of the order that it became. */
export const Checkout = model.define(
  { name: "BoxOfficeCheckout", tableName: "box_office_checkout" },
  {
    id: model.id({ prefix: "bocko" }).primaryKey(),
    cart_id: model.text(),
    /** Noted by the job that forgets abandoned carts: what belongs to an order is kept. */
    order_id: model.text().nullable(),
    terms_version: model.text().nullable(),
    terms_accepted_at: model.dateTime().nullable(),
    /** `CheckoutAnswer[]` */
    answers: model.json(),
  },
);
