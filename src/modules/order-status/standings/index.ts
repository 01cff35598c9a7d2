export { isAdminOrder, noteAdminOrders, noteDrafts } from "./admin-orders";
export { archiveOrder } from "./archive-order";
export { assertMove, changeStatus } from "./change-status";
export { abandonClosing, beginClosing, markBuyerTold } from "./closing";
export { followOrder } from "./follow-order";
export { listOrders } from "./list-orders";
export { noteFees, noteRefundError } from "./owed";
export {
  findByPaymentToken,
  findOrderByCode,
  findOrdersIn,
  findOrdersNamed,
  findOrdersOf,
  findStanding,
  latestRemains,
  ordersWithoutStanding,
  readStandings,
} from "./read-standings";
export { listRefundsDue, owingOrders } from "./refunds-due";
export { recordReleasedStock } from "./released-stock";
export { sumUpOrders } from "./sum-up-orders";
export { markFinished, markUnfinished, takeUnfinished } from "./unfinished";
