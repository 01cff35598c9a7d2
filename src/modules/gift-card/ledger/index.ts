export { balancesOf, creditOf } from "./read-accounts";
export { capturesOfOrders } from "./read-transfers";
export { refundCapture } from "./refund-capture";
