import { inSnapshot, type Pool } from "../../../shared/db";
import { ticketLinesOf } from "../claims/ticket-lines";
import { ticketsOfOrder } from "../settlement/missing-seats";
import type { OrderSnapshot, SettledLine } from "../settlement/plan";
import { type UnitsToLower, unitsToLower } from "./units-to-lower";

/** {@link unitsToLower} of an order as it was just read, as of one moment. */
export function readUnitsToLower(
  pool: Pool,
  order: Pick<OrderSnapshot, "order_id" | "canceled" | "lines">,
): Promise<UnitsToLower[]> {
  return inSnapshot(pool, async (db) => {
    const lines = (await ticketLinesOf(db, order.lines)) as SettledLine[];
    return unitsToLower(order, lines, await ticketsOfOrder(db, order.order_id));
  });
}
