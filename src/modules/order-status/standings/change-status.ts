import { type Db, inTransaction, type Pool, queryOne } from "../../../shared/db";
import { notFound } from "../../../shared/errors";
import { PAYMENT_DUE, SYSTEM, writeLog } from "../log/write-log";
import { checkMove } from "../rules/moves";
import { isDueAgain, paymentAfterMove } from "../rules/progress";
import { lockStatuses } from "../statuses/lock-statuses";
import { defaultStatusOf, findStatus } from "../statuses/read-statuses";
import type { ChangedStanding, OrderStatus, Standing, StatusChange } from "../types";
import { lockKnownStanding, STANDING_COLUMNS } from "./read-standings";

/** Whether the user may give the order the status, as {@link checkMove} says; {@link changeStatus} looks again. */
export async function assertMove(
  db: Db,
  standing: Standing,
  status: OrderStatus,
  mover: { user_id: string | null },
): Promise<void> {
  const present = await findStatus(db, standing.status_id);
  checkMove(standing, { next_status_ids: present?.next_status_ids ?? null }, status, mover);
}

/**
 * E7: gives an order a status and writes it down, who did it and why, under the lock of the order: parallel changes
 * make one chain. The status that it has already changes nothing and is not written down, and neither does a change of
 * a status that it has left ({@link StatusChange.only_from}). What comes back owing the money
 * that was given back of it goes on to await its payment ({@link isDueAgain}).
 *
 * @throws 404, `order_closed`, `status_not_allowed`
 */
export function changeStatus(
  pool: Pool,
  change: StatusChange,
  now = new Date(),
): Promise<ChangedStanding> {
  return inTransaction(pool, async (trx) => {
    await lockStatuses(trx, "shared");
    const standing = await lockKnownStanding(trx, change.order_id);
    const previous = (await findStatus(trx, standing.status_id)) as OrderStatus;
    const status = await findStatus(trx, change.status_id);
    if (!status) throw notFound("Order status", change.status_id);
    const user_id = change.actor.type === "user" ? change.actor.id : null;
    // What merchants lay down is for people: what follows from the order itself goes its way.
    const present = change.actor.type === "system" ? { next_status_ids: null } : previous;
    checkMove(standing, present, status, { user_id });
    const isMovedOn = change.only_from !== undefined && change.only_from !== standing.status_id;
    if (status.id === standing.status_id || isMovedOn)
      return { standing, previous, status, changed: false };

    const moved = await queryOne<Standing>(
      trx,
      `UPDATE box_office_order_standing
       SET status_id = :status_id, state = :state, payment = :payment, changed_at = :now, updated_at = :now,
           released_stock = CASE WHEN :state = 'cancelled' THEN released_stock END,
           waived_minor = CASE WHEN :state = 'cancelled' THEN waived_minor ELSE 0 END, status_before_due = NULL,
           unfinished_since = CASE WHEN :is_unfinished THEN now() ELSE unfinished_since END
       WHERE order_id = :order_id RETURNING ${STANDING_COLUMNS}`,
      {
        order_id: change.order_id,
        status_id: status.id,
        state: status.state,
        payment: paymentAfterMove(standing, status.state),
        is_unfinished: change.unfinished ?? false,
        now,
      },
    );
    await writeLog(trx, {
      order_id: change.order_id,
      kind: "status",
      actor: change.actor,
      from: previous,
      to: status,
      reason: change.reason,
      message: change.message,
      notify: change.notify ?? status.notify_customer,
      forced: change.force,
      created_at: now,
    });
    const followed = isDueAgain(standing, status.state)
      ? await awaitPayment(trx, status, change.order_id, now)
      : (moved as Standing);
    return { standing: followed, previous, status, changed: true };
  });
}

/** Once it is paid it goes back to the status that was asked for. */
async function awaitPayment(
  trx: Db,
  asked: OrderStatus,
  order_id: string,
  now: Date,
): Promise<Standing> {
  const to = await defaultStatusOf(trx, "awaiting_payment");
  const standing = await queryOne<Standing>(
    trx,
    `UPDATE box_office_order_standing SET status_id = :status_id, state = :state, status_before_due = :asked_id
     WHERE order_id = :order_id RETURNING ${STANDING_COLUMNS}`,
    { order_id, status_id: to.id, state: to.state, asked_id: asked.id },
  );
  await writeLog(trx, {
    order_id,
    kind: "status",
    actor: SYSTEM,
    from: asked,
    to,
    ...PAYMENT_DUE,
    // After what it follows from.
    created_at: new Date(now.getTime() + 1),
  });
  return standing as Standing;
}
