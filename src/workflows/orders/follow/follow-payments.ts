import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { movementsOf } from "../money/movements";
import { type Follower, NOTHING } from "./follower";

/** The log tells of each part that came in for the order and each that was given back, whoever did it and whenever that is first seen (A7). */
export const followPayments: Follower = async (container, orderId) => async (order) => {
  if (order.is_gone) return NOTHING;
  const movements = movementsOf(order);
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  await log.noteOnce(movements.map((movement) => ({ ...movement, order_id: orderId })));
  return NOTHING;
};
