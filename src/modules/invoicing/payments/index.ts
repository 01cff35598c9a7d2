export { allotMoney, isInvoiced, paidUnits } from "./allot-money";
export { withdrawPayment } from "./withdraw-payment";
