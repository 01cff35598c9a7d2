import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { movementsOf } from "../money/movements";
import { type Follower, NOTHING } from "./follower";

/** What is older is history from before the box office wrote it down. */
const NEWS_MS = 24 * 3600 * 1000;

/** The log tells of each part that came in for the order and each that was given back, whoever did it (A7). */
export const followPayments: Follower = async (container, orderId) => async (order, readAt) => {
  if (order.is_gone) return NOTHING;
  const news = movementsOf(order.payment_collections).filter(
    ({ created_at }) => readAt.getTime() - created_at.getTime() < NEWS_MS,
  );
  const { log } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  await log.noteOnce(news.map((movement) => ({ ...movement, order_id: orderId })));
  return NOTHING;
};
