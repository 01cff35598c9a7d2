import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { factsOf } from "../order-facts";
import { type Follower, NOTHING } from "./follower";
import { isComplete } from "./is-complete";

/** The order's status follows its payment, shipping and cancellation (M5); one that is gone leaves the lists. */
export const followStatus: Follower = async (container, orderId) => async (order, readAt) => {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  if (order.is_gone) {
    if (!(await orderStatus.standings.findStanding(orderId))) return NOTHING;
    await orderStatus.standings.archiveOrder(orderId, { type: "system", id: null });
    return { has_news: true, waits: false };
  }
  const facts = factsOf(order, await isComplete(container, order));
  const { has_news } = await orderStatus.standings.followOrder(facts, readAt);
  return { has_news, waits: !order.canceled && order.payment !== "paid" };
};
