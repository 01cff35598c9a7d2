import { secretToken } from "../../../shared/codes";
import { type Db, queryOne } from "../../../shared/db";
import { newId } from "../../../shared/ids";

/** How the buyer of an order gets to it. */
export type MetOrder = {
  order_id: string;
  cart_id: string | null;
  customer_id: string | null;
  /** Null before anybody has met the order. */
  access_token: string | null;
};

const COLUMNS = `order_id, cart_id, customer_id, access_token`;

export function findOrder(db: Db, orderId: string): Promise<MetOrder | undefined> {
  return queryOne<MetOrder>(
    db,
    `SELECT ${COLUMNS} FROM box_office_order WHERE order_id = :order_id`,
    { order_id: orderId },
  );
}

/**
 * Writes down which cart an order came of and whose it is, on first sight and whenever that is known or changed since;
 * safe when two come at once. What gave its former customer access to an order that has another now is no longer valid.
 *
 * @param readAt when the order was read; what was read before what is known already changes nothing of it
 */
export async function meetOrder(
  db: Db,
  { order_id, cart_id, customer_id }: Omit<MetOrder, "access_token">,
  readAt = new Date(),
): Promise<MetOrder & { access_token: string }> {
  const met = await queryOne(
    db,
    `INSERT INTO box_office_order AS known (id, order_id, cart_id, customer_id, access_token)
     VALUES (:id, :order_id, :cart_id, :customer_id, :access_token)
     ON CONFLICT (order_id) DO UPDATE
     SET cart_id = coalesce(known.cart_id, excluded.cart_id),
         customer_id = CASE WHEN known.read_at > :read_at THEN known.customer_id
                            ELSE coalesce(excluded.customer_id, known.customer_id) END,
         access_token = CASE WHEN known.access_token IS NULL
                               OR (known.customer_id <> excluded.customer_id
                                   AND (known.read_at > :read_at) IS NOT TRUE)
                             THEN excluded.access_token ELSE known.access_token END,
         updated_at = now()
     RETURNING ${COLUMNS}`,
    {
      id: newId("boord"),
      order_id,
      cart_id,
      customer_id,
      access_token: secretToken(),
      read_at: readAt,
    },
  );
  return met as MetOrder & { access_token: string };
}
