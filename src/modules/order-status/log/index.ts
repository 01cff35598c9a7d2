export { lastMoves } from "./last-moves";
export { countLog, listLog } from "./list-log";
export { noteOnce } from "./note-once";
export { noteOverpayment } from "./note-overpayment";
export { markTold, readLogEntries, takeUntold } from "./outbox";
export { payableSince } from "./payable-since";
