import { type Db, query, queryOne } from "../../../shared/db";

const NEW_ID = `'boadm_' || replace(gen_random_uuid()::text, '-', '')`;

/** Writes down that no checkout made these orders; said again, it changes nothing. */
export async function noteAdminOrders(db: Db, orderIds: readonly string[]): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_admin_order (id, order_id)
     SELECT ${NEW_ID}, order_id FROM unnest(:order_ids::text[]) order_id
     ON CONFLICT DO NOTHING`,
    { order_ids: orderIds },
  );
}

/** Writes it down of every draft there is: once it is an order, nothing in it tells that it was one. */
export async function noteDrafts(db: Db): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_admin_order (id, order_id)
     SELECT ${NEW_ID}, draft.id FROM "order" draft
     WHERE draft.is_draft_order AND draft.deleted_at IS NULL
       AND NOT EXISTS (SELECT FROM box_office_admin_order noted WHERE noted.order_id = draft.id)
     ON CONFLICT DO NOTHING`,
  );
}

export async function isAdminOrder(db: Db, orderId: string): Promise<boolean> {
  const noted = await queryOne(
    db,
    `SELECT id FROM box_office_admin_order WHERE order_id = :order_id`,
    { order_id: orderId },
  );
  return noted !== undefined;
}
