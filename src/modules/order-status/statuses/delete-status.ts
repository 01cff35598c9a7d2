import { type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { notFound, refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import type { Actor, OrderStatus } from "../types";
import { lockStatuses } from "./lock-statuses";
import { findOwnStatus, findShopStatus, findStatus } from "./read-statuses";
import { assertNotLast, handDefaultOn, hasHolders, isLedTo } from "./status-uses";

/**
 * Deletes a status of the shop's. Its orders get the replacement, which the log says; nobody is told. The status stays
 * as a trace, for the log's words.
 *
 * @param replacementId needed when orders have it or others lead to it; of the same state
 * @throws 404, `last_of_state`, `system_status`, `status_in_use`, `status_not_allowed`
 */
export function deleteStatus(
  pool: Pool,
  id: string,
  replacementId: string | undefined,
  actor: Actor,
  now = new Date(),
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    await lockStatuses(trx, "alone");
    await remove(trx, await findShopStatus(trx, id), replacementId, actor, now);
  });
}

/** @throws 403 `not_owner`, and as {@link deleteStatus} */
export function deletePersonalStatus(
  pool: Pool,
  userId: string,
  id: string,
  replacementId: string | undefined,
  now = new Date(),
): Promise<void> {
  return inTransaction(pool, async (trx) => {
    await lockStatuses(trx, "alone");
    const status = await findOwnStatus(trx, id, userId);
    await remove(trx, status, replacementId, { type: "user", id: userId }, now);
  });
}

async function remove(
  trx: Db,
  status: OrderStatus,
  replacementId: string | undefined,
  actor: Actor,
  now: Date,
): Promise<void> {
  await assertNotLast(trx, status);
  if (status.is_system) throw refusal("system_status", "It is the box office's own, and stays");
  const replacement = replacementId ? await findReplacement(trx, status, replacementId) : undefined;
  if (replacement) {
    await replace(trx, status, replacement, actor, now);
  } else if ((await hasHolders(trx, status.id)) || (await isLedTo(trx, status.id))) {
    throw refusal("status_in_use", "It is in use: name its replacement");
  }
  await handDefaultOn(trx, status, replacement?.id);
  await query(
    trx,
    `UPDATE box_office_order_status SET deleted_at = :now, updated_at = :now, replaced_by_id = :replacement_id
     WHERE id = :id`,
    { id: status.id, replacement_id: replacement?.id ?? null, now },
  );
}

/** @throws 404, also for a private one of another; `status_not_allowed` for what can't stand in its place */
async function findReplacement(trx: Db, status: OrderStatus, id: string): Promise<OrderStatus> {
  const replacement = await findStatus(trx, id);
  const isOwn = replacement?.owner_id === status.owner_id;
  if (!replacement || (replacement.private && !isOwn)) throw notFound("Order status", id);
  const fits =
    replacement.id !== status.id &&
    replacement.state === status.state &&
    replacement.private === status.private &&
    (isOwn || replacement.owner_id === null);
  if (!fits) {
    throw refusal("status_not_allowed", "Another status of the same state and kind can replace it");
  }
  return replacement;
}

/** Puts the replacement wherever the status was. */
async function replace(
  trx: Db,
  { id, state }: OrderStatus,
  { id: replacement_id }: OrderStatus,
  actor: Actor,
  now: Date,
): Promise<void> {
  const change = { id, replacement_id, now };
  const orders = await query<{ order_id: string }>(
    trx,
    `UPDATE box_office_order_standing SET status_id = :replacement_id, updated_at = :now
     WHERE status_id = :id RETURNING order_id`,
    change,
  );
  await query(
    trx,
    `UPDATE box_office_order_standing SET status_before_due = :replacement_id WHERE status_before_due = :id`,
    change,
  );
  await query(
    trx,
    `INSERT INTO box_office_order_log (id, order_id, kind, actor_type, actor_id, from_status_id, to_status_id, from_state,
       to_state, created_at, told_at)
     SELECT :prefix || '_' || row_number() OVER (), order_id, 'status', :actor_type, :actor_id, :id, :replacement_id,
       :state, :state, :now, :now
     FROM unnest(:order_ids::text[]) order_id`,
    {
      ...change,
      state,
      prefix: newId("bolog"),
      actor_type: actor.type,
      actor_id: actor.id,
      order_ids: orders.map(({ order_id }) => order_id),
    },
  );
  await query(
    trx,
    `UPDATE box_office_personal_mark SET status_id = :replacement_id, updated_at = :now WHERE status_id = :id`,
    change,
  );
  await query(
    trx,
    `UPDATE box_office_order_status
     SET next_status_ids = CASE WHEN :replacement_id = ANY (next_status_ids) THEN array_remove(next_status_ids, :id)
           ELSE array_replace(next_status_ids, :id, :replacement_id) END,
         updated_at = :now
     WHERE :id = ANY (next_status_ids)`,
    change,
  );
}
