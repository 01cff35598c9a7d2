export { issueCredit } from "./issue-credit";
export { balancesOf, creditOf } from "./read-accounts";
export { capturesOfOrders, refundsOf } from "./read-transfers";
export { readTurnover } from "./read-turnover";
export { refundCapture } from "./refund-capture";
