export { dueReminders, noteNotice, overdueInvoices } from "./deadlines";
export { findDeadline, noteDeadlineDone, setDeadline, takePassed } from "./order-deadlines";
