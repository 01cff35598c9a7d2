import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { Standing } from "../../modules/order-status/types";
import { LONGEST_OPERATION_SECONDS } from "../../shared/durations";
import { readOrder } from "../orders/read/read-order";
import { settleOrderWorkflow } from "../orders/settle-order";

/**
 * Where orders stand, by their ids. Those that the box office has not met, since they are from before it was installed
 * or their event has not come yet, are taken in here; an order whose payment is being authorised is missing.
 */
export async function standingsOf(
  container: MedusaContainer,
  orders: readonly { id: string; created_at: Date | string }[],
): Promise<Map<string, Standing>> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const ids = orders.map(({ id }) => id);
  const standings = byOrder(await orderStatus.standings.readStandings(ids));
  const unmet = orders.filter(({ id }) => !standings.has(id));
  if (!unmet.length) return standings;
  for (const order of unmet) {
    if (await isAtItsPayment(container, order)) continue;
    await settleOrderWorkflow(container).run({ input: { order_id: order.id } });
  }
  return byOrder(await orderStatus.standings.readStandings(ids));
}

/** A younger unpaid order may still be at its payment, which takes it back when it is declined. */
async function isAtItsPayment(
  container: MedusaContainer,
  { id, created_at }: { id: string; created_at: Date | string },
): Promise<boolean> {
  const isYoung = Date.now() - new Date(created_at).getTime() < LONGEST_OPERATION_SECONDS * 1000;
  return isYoung && (await readOrder(container, id, "money"))?.payment === "unpaid";
}

const byOrder = (standings: readonly Standing[]) =>
  new Map(standings.map((standing) => [standing.order_id, standing]));
