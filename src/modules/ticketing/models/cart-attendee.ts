import { model } from "@medusajs/framework/utils";

/** Who a ticket of a cart is for, as the buyer says; the ticket gets it when it is made. */
export const CartAttendee = model.define(
  { name: "BoxOfficeCartAttendee", tableName: "box_office_cart_attendee" },
  {
    id: model.id({ prefix: "boatt" }).primaryKey(),
    cart_id: model.text(),
    line_item_id: model.text(),
    /** From 1 within the cart line. */
    position: model.number(),
    name: model.text().nullable(),
    email: model.text().nullable(),
    phone: model.text().nullable(),
    /**
     * Which ticket of the order it is, from 0 among those of its offer: bound when the cart is completed, since an
     * order's lines have other ids than the cart's.
     */
    offer_id: model.text().nullable(),
    place: model.number().nullable(),
  },
);
