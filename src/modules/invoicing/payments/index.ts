export { allotMoney, isInvoiced, paidUnits } from "./allot-money";
export { whyOwed } from "./why-owed";
export { withdrawnOfOrder, withdrawPayment } from "./withdraw-payment";
