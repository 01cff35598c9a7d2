export { leaseOrder, releaseOrder } from "./lease";
export {
  isUnchangedSince,
  markOrder,
  markOrdersOfCart,
  noteLook,
  takeOrdersToLookAt,
} from "./looks";
export { findOrder, meetOrder } from "./meet-order";
