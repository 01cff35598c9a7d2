export { allotMoney, isInvoiced } from "./allot-money";
export { withdrawPayment } from "./withdraw-payment";
