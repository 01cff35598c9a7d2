export { leaseOrder, releaseOrder } from "./lease";
export { isLatestLook, markOrder, markOrdersOfCart, noteLook, takeOrdersToLookAt } from "./looks";
export { findOrder, meetOrder } from "./meet-order";
