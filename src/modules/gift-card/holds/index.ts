export { captureHolds } from "./capture-holds";
export { fitCart } from "./fit-cart";
export { lapseHolds } from "./lapse-holds";
export { pinCart, unpinCart } from "./pin-cart";
export { holdsOfAccounts, holdsOfCart } from "./read-holds";
