import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../../../../../modules/order-status";
import type { Answer } from "../../../../../answer";
import { readCartOfOrder } from "../../../../../guards/own-cart";
import type { StoreCartOrderResponse } from "../../../../../types/store";

export async function GET(
  req: MedusaStoreRequest,
  res: Answer<StoreCartOrderResponse>,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const { id, order } = await readCartOfOrder(req, res);
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart ${id} is no order yet`);
  const { access_token } = await orderStatus.orders.meetOrder({
    order_id: order.id,
    cart_id: id,
    customer_id: order.customer_id,
  });
  res.setHeader("Cache-Control", "no-store");
  res.json({ order_id: order.id, token: access_token });
}
