import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { OrderStatusModuleService } from "../../modules/order-status/service";
import type { Standing } from "../../modules/order-status/types";
import { settleOrderWorkflow } from "../orders/settle-order";

/** A younger order may still be at its payment, which takes it back when it is declined. */
const PLACED_SECONDS = 150;

/**
 * Where orders stand, by their ids. Those that the box office has not met, since they are from before it was installed
 * or their event was lost, are taken in here; an order of this moment is missing until its own event has come.
 */
export async function standingsOf(
  container: MedusaContainer,
  orders: readonly { id: string; created_at: Date | string }[],
): Promise<Map<string, Standing>> {
  const orderStatus = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
  const ids = orders.map(({ id }) => id);
  const standings = byOrder(await orderStatus.readStandings(ids));
  const placedBefore = Date.now() - PLACED_SECONDS * 1000;
  const unmet = orders.filter(
    ({ id, created_at }) => !standings.has(id) && Number(new Date(created_at)) < placedBefore,
  );
  if (!unmet.length) return standings;
  for (const { id } of unmet) {
    await settleOrderWorkflow(container).run({ input: { order_id: id } });
  }
  return byOrder(await orderStatus.readStandings(ids));
}

const byOrder = (standings: readonly Standing[]) =>
  new Map(standings.map((standing) => [standing.order_id, standing]));
