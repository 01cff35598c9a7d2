import { model } from "@medusajs/framework/utils";

/**
 * Seats of one offer that a cart or an order has taken, from hold to sale.
 * Written by the claim function and the settlement only; see docs/locking.md. Rows are never soft-deleted, and
 * Medusa would put `deleted_at IS NULL` in every index it makes, so the indexes are in a migration of their own.
 *
 * `held` until `expires_at`; `pinned` while a completion or an order change (`attempt_id`) runs, never by time;
 * `sold` to the order; `released` when the order gave the seats back.
 */
export const SeatClaim = model
  .define(
    { name: "BoxOfficeSeatClaim", tableName: "box_office_seat_claim" },
    {
      id: model.id({ prefix: "boclaim" }).primaryKey(),
      event_id: model.text(),
      offer_id: model.text(),
      /** The pools this claim counts in, copied when it is made, so that later changes of membership don't move it. */
      pool_ids: model.array(),
      cart_id: model.text().nullable(),
      order_id: model.text().nullable(),
      customer_id: model.text().nullable(),
      email: model.text().nullable(),
      quantity: model.number(),
      state: model.enum(["held", "pinned", "sold", "released"]),
      /** How far renewals may move `expires_at`. */
      max_expires_at: model.dateTime(),
      expires_at: model.dateTime(),
      attempt_id: model.text().nullable(),
      pinned_at: model.dateTime().nullable(),
    },
  )
  .checks([
    {
      name: "box_office_seat_claim_shape",
      expression: () =>
        "quantity > 0 and cardinality(pool_ids) > 0 and (cart_id is not null or order_id is not null) and (state <> 'pinned' or (attempt_id is not null and pinned_at is not null)) and (state not in ('sold', 'released') or order_id is not null)",
    },
  ]);
