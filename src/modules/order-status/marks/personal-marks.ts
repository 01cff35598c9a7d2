import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";
import { assertKnown } from "../standings/read-standings";
import { lockStatuses } from "../statuses/lock-statuses";
import { findOwnStatus } from "../statuses/read-statuses";
import type { OrderStatus } from "../types";

/** The private status of a user's that stands beside an order's status. */
export type PersonalMark = Pick<OrderStatus, "id" | "label" | "colour">;

/**
 * Marks an order for the user alone; nothing follows from it.
 *
 * @throws 404; 403 `not_owner`; `status_not_allowed` for a status that isn't private
 */
export function setPersonalMark(
  pool: Pool,
  orderId: string,
  userId: string,
  statusId: string,
): Promise<PersonalMark> {
  return inTransaction(pool, async (trx) => {
    await lockStatuses(trx, "shared");
    await assertKnown(trx, orderId);
    const { id, label, colour, ...status } = await findOwnStatus(trx, statusId, userId);
    if (!status.private) {
      throw refusal(
        "status_not_allowed",
        "Only a private status is a mark; give the order this one",
      );
    }
    await query(
      trx,
      `INSERT INTO box_office_personal_mark (id, order_id, user_id, status_id)
       VALUES (:id, :order_id, :user_id, :status_id)
       ON CONFLICT (order_id, user_id) DO UPDATE SET status_id = :status_id, updated_at = now()`,
      { id: newId("bomrk"), order_id: orderId, user_id: userId, status_id: statusId },
    );
    return { id, label, colour };
  });
}

/** @throws 404 for an unknown order */
export async function clearPersonalMark(db: Db, orderId: string, userId: string): Promise<void> {
  await assertKnown(db, orderId);
  await query(
    db,
    `DELETE FROM box_office_personal_mark WHERE order_id = :order_id AND user_id = :user_id`,
    { order_id: orderId, user_id: userId },
  );
}

/** The user's own mark of an order; nobody's else. */
export function readPersonalMark(
  db: Db,
  orderId: string,
  userId: string,
): Promise<PersonalMark | undefined> {
  return queryOne<PersonalMark>(
    db,
    `SELECT status.id, status.label, status.colour
     FROM box_office_personal_mark mark
     JOIN box_office_order_status status ON status.id = mark.status_id
     WHERE mark.order_id = :order_id AND mark.user_id = :user_id`,
    { order_id: orderId, user_id: userId },
  );
}
