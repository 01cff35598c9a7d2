import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { settleOrderWorkflow } from "./settle-order";
import { releaseStock } from "./stock";

/**
 * Brings an order's seats, tickets and stock to where its status says: given back while it is cancelled, its own
 * otherwise; the stock of an order that is cancelled no more was taken before its status was written. Safe at any time
 * and any number of times, under the order's lease.
 */
export async function bringToStatus(container: MedusaContainer, orderId: string): Promise<void> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
  const standing = await orderStatus.standings.findStanding(orderId);
  if (standing?.state === "cancelled") await releaseStock(container, orderId);
  await orderStatus.standings.markFinished(orderId);
}
