export { pinOrderChange } from "./pin-order-change";
export { settleGoneOrder, settleOrder } from "./settle-order";
