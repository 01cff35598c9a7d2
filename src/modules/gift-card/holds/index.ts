export { captureHolds } from "./capture-holds";
export { endPayment } from "./end-payment";
export { fitCart } from "./fit-cart";
export { lapseHolds } from "./lapse-holds";
export { pinCart, unpinCart } from "./pin-cart";
export { droppedOfCart, holdsOfAccounts, holdsOfCart } from "./read-holds";
export { dropStalePins, listStalePins, releaseCart } from "./stale-pins";
