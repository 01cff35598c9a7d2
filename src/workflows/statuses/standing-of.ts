import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { Standing } from "../../modules/order-status/types";
import { standingsOf } from "./standings-of";

/** As {@link standingsOf}, of one order; undefined when there is no such order, or it is a draft. */
export async function standingOf(
  container: MedusaContainer,
  orderId: string,
): Promise<Standing | undefined> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const known = await orderStatus.standings.findStanding(orderId);
  if (known) return known;
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: [orderId] }, { select: ["id", "created_at"] });
  return (await standingsOf(container, orders)).get(orderId);
}
