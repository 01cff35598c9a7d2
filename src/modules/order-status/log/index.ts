export { listLog } from "./list-log";
export { noteOverpayment } from "./note-overpayment";
export { notePayments } from "./note-payments";
export { markTold, readLogEntries, takeUntold } from "./outbox";
