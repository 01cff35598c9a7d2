import { secretToken } from "../../../shared/codes";
import { type Db, inTransaction, type Pool, queryOne } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { PAYMENT_DUE, SYSTEM, writeLog } from "../log/write-log";
import { orderCode } from "../rules/order-code";
import { isBeyond, type Progress, paymentOf, progressOf, targetOf } from "../rules/progress";
import { lockStatuses } from "../statuses/lock-statuses";
import { defaultStatusOf, findStatus } from "../statuses/read-statuses";
import type { FollowedOrder, OrderFacts, OrderStatus, Standing, SystemReason } from "../types";
import { FACT_COLUMNS, lockStanding, STANDING_COLUMNS } from "./read-standings";

/**
 * Takes up an order as Medusa has it now (M5): makes its standing on first sight, keeps what lists show of it, and
 * moves it by {@link progressOf}, forward only. It acts on what the order is, so it may run any number of times, at the
 * same time, in any order. What was read before what is known already changes nothing.
 *
 * An order of more than a day ago is adopted without anybody being told, and so is what a checkout left that broke off.
 * Where our own job ended an order that was not paid, the log says so, and its buyer is told who had been told of it.
 *
 * @param now when the facts were read
 */
export function followOrder(
  pool: Pool,
  facts: OrderFacts,
  now = new Date(),
): Promise<FollowedOrder> {
  return inTransaction(pool, async (trx) => {
    await lockStatuses(trx, "shared");
    const known = await lockStanding(trx, facts.order_id);
    if (known) return follow(trx, known, facts, now);
    const placed = await place(trx, facts, now);
    if (placed) {
      return { standing: placed, is_new: true, moved: false, has_news: !facts.is_unfinished };
    }
    // Somebody else placed it at the same moment.
    return follow(trx, (await lockStanding(trx, facts.order_id)) as Standing, facts, now);
  });
}

const MAX_CODES_TRIED = 10;
const NEWS_MS = 24 * 3600 * 1000;
const BROKEN_OFF: SystemReason = "checkout_broken_off";

/** @returns undefined when the order has a standing already */
async function place(trx: Db, facts: OrderFacts, now: Date): Promise<Standing | undefined> {
  const state = targetOf(facts);
  const status = await defaultStatusOf(trx, state);
  const standing = await insertStanding(trx, facts, status, now);
  if (!standing) return undefined;
  const { placed_at } = standing;
  await writeLog(trx, {
    order_id: facts.order_id,
    kind: "placed",
    actor: SYSTEM,
    to: status,
    reason: facts.is_unfinished ? BROKEN_OFF : null,
    created_at: placed_at,
    is_silent: facts.is_unfinished || now.getTime() - placed_at.getTime() > NEWS_MS,
  });
  return standing;
}

async function insertStanding(
  trx: Db,
  facts: OrderFacts,
  status: OrderStatus,
  now: Date,
): Promise<Standing | undefined> {
  const row = {
    ...facts,
    payment: paymentOf(undefined, facts),
    id: newId("bosdg"),
    payment_token: secretToken(),
    status_id: status.id,
    state: status.state,
    followed_state: status.state,
    followed_at: now,
    changed_at: facts.placed_at,
    closed_at: facts.canceled ? now : null,
    archived_at: facts.archived ? now : null,
  };
  for (let tried = 0; tried < MAX_CODES_TRIED; tried++) {
    const inserted = await queryOne<Standing>(
      trx,
      `INSERT INTO box_office_order_standing (id, order_id, order_code, payment_token, status_id, state, followed_state,
         followed_at, summed_at, changed_at, closed_at, archived_at, ${FACT_COLUMNS})
       SELECT id, order_id, order_code, payment_token, status_id, state, followed_state,
         followed_at, followed_at, changed_at, closed_at, archived_at, ${FACT_COLUMNS}
       FROM jsonb_populate_record(NULL::box_office_order_standing, :row)
       ON CONFLICT DO NOTHING
       RETURNING ${STANDING_COLUMNS}`,
      { row: JSON.stringify({ ...row, order_code: orderCode() }) },
    );
    if (inserted) return inserted;
    if (await lockStanding(trx, facts.order_id)) return undefined;
    // It was the code that another order has.
  }
  throw new Error(`No code was free for order ${facts.order_id}`);
}

async function follow(
  trx: Db,
  standing: Standing,
  facts: OrderFacts,
  now: Date,
): Promise<FollowedOrder> {
  const progress = progressOf(standing, facts);
  const to = await statusOf(trx, standing, progress);
  const followed = await queryOne<Standing>(
    trx,
    `UPDATE box_office_order_standing
     SET (status_id, state, status_before_due, followed_state, closed_at, archived_at, changed_at, followed_at, summed_at, updated_at, ${FACT_COLUMNS}) = (
       SELECT status_id, state, status_before_due, followed_state, closed_at, archived_at, changed_at, followed_at, followed_at, :now::timestamptz, ${FACT_COLUMNS}
       FROM jsonb_populate_record(NULL::box_office_order_standing, :row)
     )
     WHERE order_id = :order_id AND followed_at <= :now
     RETURNING ${STANDING_COLUMNS}`,
    {
      order_id: facts.order_id,
      now,
      row: JSON.stringify({
        ...facts,
        payment: progress.payment,
        status_id: to?.id ?? standing.status_id,
        state: to?.state ?? standing.state,
        status_before_due: beforeDue(standing, progress),
        followed_state: progress.followed_state,
        closed_at: progress.closes ? now : standing.closed_at,
        archived_at: facts.archived ? (standing.archived_at ?? now) : standing.archived_at,
        changed_at: to ? now : standing.changed_at,
        followed_at: now,
      }),
    },
  );
  if (!followed) return { standing, is_new: false, moved: false, has_news: false };

  const entry = { order_id: facts.order_id, actor: SYSTEM, created_at: now };
  if (to) {
    const from = (await findStatus(trx, standing.status_id)) as OrderStatus;
    const telling = progress.comes_due ? PAYMENT_DUE : tellingOf(standing, facts, to);
    await writeLog(trx, { ...entry, kind: "status", from, to, ...telling });
  }
  const isMoneyNews = progress.money !== null && !(await isWrittenDown(trx, standing));
  if (progress.money && isMoneyNews) {
    const at = { id: followed.status_id, state: followed.state };
    await writeLog(trx, { ...entry, kind: progress.money, to: at });
  }
  const moved = to !== null;
  return { standing: followed, is_new: false, moved, has_news: moved || isMoneyNews };
}

/** Where it goes: by default, or where it stood before money came to be due, unless it has come further since. */
async function statusOf(
  trx: Db,
  { status_before_due }: Standing,
  { state, goes_on }: Progress,
): Promise<OrderStatus | null> {
  if (!state) return null;
  const before =
    goes_on && status_before_due ? await findStatus(trx, status_before_due) : undefined;
  return before && !isBeyond(state, before.state) ? before : defaultStatusOf(trx, state);
}

function beforeDue(standing: Standing, { state, comes_due }: Progress): string | null {
  if (comes_due) return standing.status_id;
  return state ? null : standing.status_before_due;
}

/** Whether it stands in the log already that money came in for an order that Medusa has cancelled. */
async function isWrittenDown(trx: Db, { order_id, closed_at }: Standing): Promise<boolean> {
  if (!closed_at) return false;
  const entry = await queryOne(
    trx,
    `SELECT id FROM box_office_order_log
     WHERE order_id = :order_id AND kind = 'paid_while_cancelled' AND created_at >= :closed_at LIMIT 1`,
    { order_id, closed_at },
  );
  return entry !== undefined;
}

/**
 * Why the order moved, and whether its customer is to be told: as the status says, but for an end of our own making. Our
 * job notes that it is about to close the order; what was paid since, or is awaited, is ended by somebody else.
 */
function tellingOf(standing: Standing, facts: OrderFacts, to: OrderStatus) {
  const isOurs =
    to.state === "cancelled" && standing.closing_at !== null && facts.payment === "unpaid";
  if (!isOurs) return { notify: to.notify_customer };
  const reason: SystemReason = "not_paid_in_time";
  return { reason, notify: standing.buyer_told_at !== null };
}
