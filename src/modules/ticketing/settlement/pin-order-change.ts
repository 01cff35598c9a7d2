import { type Db, type Pool, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { pinSeatsForOrder } from "../claims/claim-seats";
import { ticketLinesToSell } from "../claims/ticket-lines";
import { missingSeats } from "./missing-seats";
import type { OrderSnapshot, SettledLine } from "./plan";
import { isOfSettlement } from "./write-claims";

/**
 * Makes sure of the seats of a change before Medusa confirms it: what the change adds is pinned for `attemptId`.
 * A line can't shrink below the tickets that people have entered with.
 *
 * @param order the order as it will be
 * @throws `seats_unavailable`, `sales_closed`, `ticket_scanned`, `completion_in_progress`
 */
export async function pinOrderChange(
  pool: Pool,
  order: OrderSnapshot,
  attemptId: string,
): Promise<void> {
  const lines = (await ticketLinesToSell(pool, order.lines)) as SettledLine[];
  await assertScannedStay(pool, order);
  // A settlement may free its own pins again before the change is confirmed.
  const missing = await missingSeats(pool, order, lines, (claim) => !isOfSettlement(claim));
  if (missing.length) await pinSeatsForOrder(pool, { ...order, lines: missing }, attemptId);
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
