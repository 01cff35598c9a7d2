import type { Db } from "../../../shared/db";
import * as forgotten from "../../../shared/forgotten-carts";

const TABLE = "box_office_invoice_request";

/** Carts for which nobody has asked in a month and of which it isn't known whether they became orders. */
export function forgottenCarts(db: Db, now = new Date()): Promise<string[]> {
  return forgotten.forgottenCarts(db, TABLE, now);
}

/** Keeps, for good, what belongs to an order, and deletes what was asked of the other carts (A14). */
export function settleForgottenCarts(
  db: Db,
  cartIds: readonly string[],
  orders: readonly forgotten.PlacedCart[],
): Promise<void> {
  return forgotten.settleForgottenCarts(db, TABLE, cartIds, orders);
}
