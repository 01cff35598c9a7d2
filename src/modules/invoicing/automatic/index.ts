export { noteDone, takeWanted, wantInvoice } from "./automatic-invoices";
