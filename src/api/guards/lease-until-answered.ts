import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { afterAnswer } from "./after-answer";

/** Others hold an order for a second or two; a buyer or an admin need not see an error for it. */
const WAIT_SECONDS = 5;

/**
 * Gives a request on one of Medusa's own routes the order to itself until it is answered: payments, cancellations and
 * changes of status exclude each other, and so do they and what Medusa does to the order.
 *
 * @param after what is still to be done under the lease once the answer is out
 * @throws `payment_in_progress`
 */
export async function leaseUntilAnswered(
  req: MedusaRequest,
  res: MedusaResponse,
  order_id: string,
  after: (succeeded: boolean) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const leaseId = await orderStatus.orders.leaseOrder(order_id, WAIT_SECONDS);
  afterAnswer(req, res, async (succeeded) => {
    try {
      await after(succeeded);
    } finally {
      await orderStatus.orders.releaseOrder(order_id, leaseId);
    }
  });
  await orderStatus.orders.markOrder(order_id);
}
