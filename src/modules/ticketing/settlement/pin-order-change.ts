import { type Db, type Pool, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { pinSeatsForOrder } from "../claims/claim-seats";
import { ticketLinesToSell } from "../claims/ticket-lines";
import { missingSeats } from "./missing-seats";
import type { OrderSnapshot, SettledLine } from "./plan";

/**
 * Makes sure of the seats of a change before Medusa confirms it: what the change adds is pinned for `attemptId`.
 * A line can't shrink below the tickets that people have entered with.
 *
 * @param order the order as it will be
 * @returns whether seats were pinned
 * @throws `seats_unavailable`, `sales_closed`, `ticket_scanned`, `completion_in_progress`
 */
export async function pinOrderChange(
  pool: Pool,
  order: OrderSnapshot,
  attemptId: string,
): Promise<boolean> {
  const lines = (await ticketLinesToSell(pool, order.lines)) as SettledLine[];
  await assertScannedStay(pool, order);
  const missing = await missingSeats(pool, order, lines);
  if (!missing.length) return false;
  await pinSeatsForOrder(pool, { ...order, lines: missing }, attemptId);
  return true;
}

async function assertScannedStay(db: Db, order: OrderSnapshot): Promise<void> {
  const scanned = await query<{ order_line_item_id: string; count: number }>(
    db,
    `SELECT order_line_item_id, count(*)::integer AS count FROM box_office_ticket
     WHERE order_id = :order_id AND status <> 'cancelled' AND checked_in_at IS NOT NULL GROUP BY 1`,
    { order_id: order.order_id },
  );
  const quantities = new Map(order.lines.map((line) => [line.line_item_id, line.quantity]));
  for (const { order_line_item_id, count } of scanned) {
    if ((quantities.get(order_line_item_id) ?? 0) < count) {
      throw refusal(
        "ticket_scanned",
        `${count} tickets of line ${order_line_item_id} have been checked in`,
      );
    }
  }
}
