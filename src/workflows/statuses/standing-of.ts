import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { OrderStatusModuleService } from "../../modules/order-status/service";
import type { Standing } from "../../modules/order-status/types";
import { settleOrderWorkflow } from "../orders/settle-order";

/**
 * Where an order stands; one that the box office has not heard of yet, such as one placed before it was installed, is
 * taken in. Undefined when there is no such order, or it is a draft.
 */
export async function standingOf(
  container: MedusaContainer,
  orderId: string,
): Promise<Standing | undefined> {
  const orderStatus = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
  const known = await orderStatus.findStanding(orderId);
  if (known) return known;
  await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
  return orderStatus.findStanding(orderId);
}
