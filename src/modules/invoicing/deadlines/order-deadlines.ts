import { type Db, query, queryOne } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { take } from "../../../shared/queue/take";

/** Who took up a deadline and did not say that it is done has died, or could not act on it. */
const AGAIN_MINUTES = 10;

/**
 * Until when an order waits: so many whole days from its placing, and once an invoice of it was issued from the due date of
 * that, of several from the last; where all are void from the last of those. At the end of the day in the shop's time zone.
 */
const DEADLINE = `(date_trunc('day', coalesce(
    (SELECT coalesce(max(due_at) FILTER (WHERE voided_at IS NULL), max(due_at)) FROM box_office_invoice invoice
     WHERE invoice.order_id = box_office_order_deadline.order_id AND invoice.issued_at IS NOT NULL),
    placed_at) AT TIME ZONE :timezone) + make_interval(days => days + 1)) AT TIME ZONE :timezone`;

export type OrderDeadline = {
  order_id: string;
  placed_at: Date;
  /** Whole days; null: until somebody cancels it. */
  days: number | null;
  /** Whether it is cancelled then, or marked. */
  releases: boolean;
};

/** How long an order waits for its money, and what happens then. What was said first stands: its buyer was told. */
export async function setDeadline(db: Db, deadline: OrderDeadline): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_order_deadline (id, order_id, placed_at, days, releases)
     VALUES (:id, :order_id, :placed_at, :days, :releases) ON CONFLICT (order_id) DO NOTHING`,
    { id: newId("boode"), ...deadline },
  );
}

/** `ends_at` its last millisecond; null: nothing ends it by itself, or its deadline was acted on. */
export type Deadline = { ends_at: Date | null; is_past: boolean; releases: boolean };

/**
 * Until when an order waits for its money.
 *
 * @param timezone IANA, of the shop
 * @returns undefined where it was never said
 */
export async function findDeadline(
  db: Db,
  orderId: string,
  timezone: string,
): Promise<Deadline | undefined> {
  return queryOne<Deadline>(
    db,
    `SELECT releases, coalesce(${DEADLINE} <= now(), false) AS is_past,
       CASE WHEN done_at IS NULL THEN ${DEADLINE} - interval '1 millisecond' END AS ends_at
     FROM box_office_order_deadline WHERE order_id = :order_id`,
    { order_id: orderId, timezone },
  );
}

/**
 * Takes up orders whose deadline is over, for the caller alone: two takers never get the same. Each is taken again later
 * until it is said to be done.
 */
export async function takePassed(db: Db, timezone: string, limit: number): Promise<string[]> {
  const rows = await take<{ order_id: string }>(db, "box_office_order_deadline", {
    due: `done_at IS NULL AND days IS NOT NULL AND ${DEADLINE} <= now()
      AND (taken_at IS NULL OR taken_at < now() - make_interval(mins => :again_minutes))`,
    order: "placed_at",
    limit,
    set: `taken_at = now(), updated_at = now()`,
    returning: "order_id",
    bindings: { timezone, again_minutes: AGAIN_MINUTES },
  });
  return rows.map(({ order_id }) => order_id);
}

/** The order's deadline was acted on, and is not again. */
export async function noteDeadlineDone(db: Db, orderId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_deadline SET done_at = now(), updated_at = now() WHERE order_id = :order_id AND done_at IS NULL`,
    { order_id: orderId },
  );
}
