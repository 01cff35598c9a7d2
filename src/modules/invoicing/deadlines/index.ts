export { dueReminders, noteNotice, overdueInvoices } from "./deadlines";
