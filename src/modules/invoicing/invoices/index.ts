export { deleteDraft, draftInvoice, editDraft } from "./draft-invoice";
export { issueInvoice } from "./issue-invoice";
export { listInvoices } from "./list-invoices";
export { noteCaptureError, noteInvoiceSent } from "./note-invoice";
export { leftOf, readInvoiced } from "./read-invoiced";
export { findInvoiceByToken, invoicesOfOrders, linkTokens, readInvoice } from "./read-invoices";
export { replaceInvoice } from "./replace-invoice";
export { countSquarings, squaringOf } from "./squaring-of";
export { voidInvoice } from "./void-invoice";
