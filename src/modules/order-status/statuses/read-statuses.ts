import { type Db, query, queryOne } from "../../../shared/db";
import { notFound, notOwner } from "../../../shared/errors";
import type { OrderState, OrderStatus } from "../types";
import { seedDefaults } from "./seed-defaults";

const STATUS_COLUMNS = `id, code, label, colour, state, is_default, is_system, notify_customer,
visible_to_customer, template_id, next_status_ids, rank, owner_id, private, created_at, updated_at`;

export type CountedStatus = OrderStatus & {
  /** How many orders have it. */
  orders: number;
};

/** Should the shop have started without its first statuses, they are made when they are first asked for. */
async function seededFirst<Row>(db: Db, read: () => Promise<Row[]>): Promise<Row[]> {
  const rows = await read();
  if (rows.length) return rows;
  await seedDefaults(db);
  return read();
}

/** The shop's statuses in the order that the merchant gave them. */
export function listStatuses(db: Db): Promise<CountedStatus[]> {
  return seededFirst(db, () =>
    query<CountedStatus>(
      db,
      `SELECT ${STATUS_COLUMNS}, coalesce(orders, 0) AS orders
       FROM box_office_order_status status
       LEFT JOIN (
         SELECT status_id, count(*)::integer AS orders FROM box_office_order_standing GROUP BY status_id
       ) used ON used.status_id = status.id
       WHERE owner_id IS NULL AND deleted_at IS NULL
       ORDER BY rank, created_at, id`,
    ),
  );
}

/** All statuses that an order can have, and everybody's private ones: not to be shown as they are. */
export function readStatuses(db: Db): Promise<OrderStatus[]> {
  return seededFirst(db, () =>
    query<OrderStatus>(
      db,
      `SELECT ${STATUS_COLUMNS} FROM box_office_order_status WHERE deleted_at IS NULL
       ORDER BY owner_id NULLS FIRST, rank, created_at, id`,
    ),
  );
}

/** E11: the user's personal statuses, and those of others that they don't keep to themselves. */
export function listPersonalStatuses(db: Db, userId: string): Promise<OrderStatus[]> {
  return query<OrderStatus>(
    db,
    `SELECT ${STATUS_COLUMNS} FROM box_office_order_status
     WHERE owner_id IS NOT NULL AND (owner_id = :user_id OR NOT private) AND deleted_at IS NULL
     ORDER BY owner_id <> :user_id, rank, created_at, id`,
    { user_id: userId },
  );
}

/** Whoever's it is; undefined for one that was deleted. */
export function findStatus(db: Db, id: string): Promise<OrderStatus | undefined> {
  return queryOne<OrderStatus>(
    db,
    `SELECT ${STATUS_COLUMNS} FROM box_office_order_status WHERE id = :id AND deleted_at IS NULL`,
    { id },
  );
}

/** In no order; those that are deleted are missing. */
export function findStatuses(db: Db, ids: readonly string[]): Promise<OrderStatus[]> {
  return query<OrderStatus>(
    db,
    `SELECT ${STATUS_COLUMNS} FROM box_office_order_status WHERE id = ANY (:ids) AND deleted_at IS NULL`,
    { ids },
  );
}

/** @throws 404 for what is no status of the shop's */
export async function findShopStatus(db: Db, id: string): Promise<OrderStatus> {
  const status = await findStatus(db, id);
  if (!status || status.owner_id !== null) throw notFound("Order status", id);
  return status;
}

/** @throws 404 for what the user must not know of; 403 `not_owner` for what is another's */
export async function findOwnStatus(db: Db, id: string, userId: string): Promise<OrderStatus> {
  const status = await findStatus(db, id);
  const isKnown = status?.owner_id === userId || (status?.owner_id && !status.private);
  if (!status || !isKnown) throw notFound("Personal status", id);
  if (status.owner_id !== userId) throw notOwner("It is another user's personal status");
  return status;
}

/** What Medusa's own progress into a state gives an order. */
export async function defaultStatusOf(db: Db, state: OrderState): Promise<OrderStatus> {
  const [status] = await seededFirst(db, () =>
    query<OrderStatus>(
      db,
      `SELECT ${STATUS_COLUMNS} FROM box_office_order_status
       WHERE state = :state AND is_default AND deleted_at IS NULL`,
      { state },
    ),
  );
  return status as OrderStatus;
}

/** Whether any status, whoever's, is mailed by the template. */
export async function isTemplateInUse(db: Db, templateId: string): Promise<boolean> {
  const user = await queryOne(
    db,
    `SELECT id FROM box_office_order_status WHERE template_id = :template_id AND deleted_at IS NULL LIMIT 1`,
    { template_id: templateId },
  );
  return user !== undefined;
}
