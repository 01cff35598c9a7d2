export { AdminOrder } from "./admin-order";
export { Order } from "./order";
export { OrderLog } from "./order-log";
export { OrderNote } from "./order-note";
export { OrderStanding } from "./order-standing";
export { OrderStatus } from "./order-status";
export { PersonalMark } from "./personal-mark";
