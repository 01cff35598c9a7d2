export { CreditNote } from "./credit-note";
export { CreditNoteLine } from "./credit-note-line";
export { Document } from "./document";
export { Invoice } from "./invoice";
export { InvoiceLine } from "./invoice-line";
export { InvoicePayment } from "./invoice-payment";
export { InvoicedOrder } from "./invoiced-order";
export { NumberSeries } from "./number-series";
