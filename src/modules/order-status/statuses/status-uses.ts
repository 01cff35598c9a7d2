import { type Db, query, queryOne } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import type { OrderStatus } from "../types";

/** Whether an order has it, or an owner's mark. */
export async function hasHolders(trx: Db, id: string): Promise<boolean> {
  const holder = await queryOne(
    trx,
    `SELECT FROM box_office_order_standing WHERE status_id = :id
     UNION ALL SELECT FROM box_office_personal_mark WHERE status_id = :id LIMIT 1`,
    { id },
  );
  return holder !== undefined;
}

/** Whether another status leads to it. */
export async function isLedTo(trx: Db, id: string): Promise<boolean> {
  const leader = await queryOne(
    trx,
    `SELECT id FROM box_office_order_status WHERE :id = ANY (next_status_ids) AND id <> :id AND deleted_at IS NULL LIMIT 1`,
    { id },
  );
  return leader !== undefined;
}

/** @throws `last_of_state`: each state keeps a status of the shop's */
export async function assertNotLast(trx: Db, { id, state, owner_id }: OrderStatus): Promise<void> {
  if (owner_id !== null) return;
  const other = await queryOne(
    trx,
    `SELECT id FROM box_office_order_status
     WHERE state = :state AND owner_id IS NULL AND id <> :id AND deleted_at IS NULL LIMIT 1`,
    { state, id },
  );
  if (!other) throw refusal("last_of_state", `It is the last status of the state "${state}"`);
}

/** Makes the heir, or the oldest other one, the state's default where this one was. */
export async function handDefaultOn(
  trx: Db,
  { id, state, is_default }: OrderStatus,
  heirId?: string,
): Promise<void> {
  if (!is_default) return;
  await query(trx, `UPDATE box_office_order_status SET is_default = false WHERE id = :id`, { id });
  await query(
    trx,
    `UPDATE box_office_order_status SET is_default = true, updated_at = now()
     WHERE id = coalesce(:heir_id::text, (
       SELECT id FROM box_office_order_status
       WHERE state = :state AND owner_id IS NULL AND id <> :id AND deleted_at IS NULL
       ORDER BY created_at, rank, id LIMIT 1
     ))`,
    { id, state, heir_id: heirId ?? null },
  );
}
