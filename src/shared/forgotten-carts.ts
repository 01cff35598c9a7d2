import { type Db, query } from "./db";

const KEPT_DAYS = 30;
/** In one bite; the next night takes the next. */
const MAX_CARTS = 5000;

/** What buyers said of carts: a row for each, with the order that it became once that is known. */
type SaidOfCarts = "box_office_checkout" | "box_office_invoice_request";

export type PlacedCart = { cart_id: string; order_id: string };

/** Carts of which nothing was said in a month and of which it isn't known whether they became orders. */
export async function forgottenCarts(db: Db, table: SaidOfCarts, now: Date): Promise<string[]> {
  const rows = await query<{ cart_id: string }>(
    db,
    `SELECT cart_id FROM ${table}
     WHERE order_id IS NULL AND updated_at < :now::timestamptz - make_interval(days => :days)
     ORDER BY updated_at LIMIT :max`,
    { now, days: KEPT_DAYS, max: MAX_CARTS },
  );
  return rows.map(({ cart_id }) => cart_id);
}

/** Keeps, for good, what belongs to an order, and deletes what was said of the other carts (A14). */
export async function settleForgottenCarts(
  db: Db,
  table: SaidOfCarts,
  cartIds: readonly string[],
  orders: readonly PlacedCart[],
): Promise<void> {
  await query(
    db,
    `UPDATE ${table} said SET order_id = placed.order_id
     FROM jsonb_to_recordset(:orders::jsonb) AS placed (cart_id text, order_id text)
     WHERE said.cart_id = placed.cart_id`,
    { orders: JSON.stringify(orders) },
  );
  await query(db, `DELETE FROM ${table} WHERE cart_id = ANY (:cart_ids) AND order_id IS NULL`, {
    cart_ids: cartIds,
  });
}
