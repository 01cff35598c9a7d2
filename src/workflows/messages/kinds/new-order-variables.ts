import type { MedusaContainer } from "@medusajs/framework/types";
import type { Message } from "../../../modules/messaging/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { merchantVariables } from "../order-variables";
import { readNewOrder } from "../told-order";
import type { MerchantVariables } from "../variables";

/** What a message to the merchant says of an order. Undefined when it is gone. */
export async function newOrderVariables(
  container: MedusaContainer,
  { order_id, locale }: Message,
): Promise<MerchantVariables | undefined> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const told = order_id ? await readNewOrder(container, order_id) : undefined;
  if (!told) return undefined;
  const status = told.standing && (await orderStatus.statuses.findStatus(told.standing.status_id));
  return merchantVariables(container, told, status, locale);
}
