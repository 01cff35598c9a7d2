import { model } from "@medusajs/framework/utils";

/**
 * Where a cart's hold was asked for, kept for as long as it may last, where the shop limits what one address may hold.
 * The table is unlogged: a crash of the database forgets it, and it is in no backup of the log. Rows are never
 * soft-deleted.
 */
export const HoldOrigin = model.define(
  { name: "BoxOfficeHoldOrigin", tableName: "box_office_hold_origin" },
  {
    cart_id: model.text().primaryKey(),
    /** A pseudonym of the address. */
    held_by: model.text(),
    expires_at: model.dateTime(),
  },
);
