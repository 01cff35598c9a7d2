export { listLog } from "./list-log";
export { noteOverpayment } from "./note-overpayment";
export { markTold, readLogEntries, takeUntold } from "./outbox";
