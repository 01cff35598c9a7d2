import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { take } from "../../../shared/queue/take";

/** Who took up an order and did not say that it is done has died, or could not do it. */
const AGAIN_MINUTES = 10;
/** What can't be issued in this time is somebody's to look at, not a job's. */
const MAX_DAYS = 14;

/** Notes that an order is to be invoiced by itself, once for each order however often it is said. */
export async function wantInvoice(db: Db, orderId: string): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_automatic_invoice (id, order_id) VALUES (:id, :order_id) ON CONFLICT (order_id) DO NOTHING`,
    { id: newId("boaui"), order_id: orderId },
  );
}

/** Takes up orders that are to be invoiced, for the caller alone: two takers never get the same. */
export async function takeWanted(db: Db, limit: number): Promise<string[]> {
  const rows = await take<{ order_id: string }>(db, "box_office_automatic_invoice", {
    due: `done_at IS NULL AND created_at > now() - make_interval(days => :max_days)
      AND (taken_at IS NULL OR taken_at < now() - make_interval(mins => :again_minutes))`,
    order: "created_at",
    limit,
    set: `taken_at = now(), updated_at = now()`,
    returning: "order_id",
    bindings: { max_days: MAX_DAYS, again_minutes: AGAIN_MINUTES },
  });
  return rows.map(({ order_id }) => order_id);
}

/** The order has its invoice, or needs none. */
export async function noteDone(db: Db, orderId: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_automatic_invoice SET done_at = now(), updated_at = now() WHERE order_id = :order_id`,
    { order_id: orderId },
  );
}
