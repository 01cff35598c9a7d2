export { eachEventOrder, listEventOrders } from "./event-orders";
export { readEventReport } from "./event-report";
