export { lastMoves } from "./last-moves";
export { listLog } from "./list-log";
export { noteOnce } from "./note-once";
export { noteOverpayment } from "./note-overpayment";
export { markTold, readLogEntries, takeUntold } from "./outbox";
export { payableSince } from "./payable-since";
