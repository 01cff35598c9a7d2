export { issueCreditNote } from "./issue-credit-note";
export { noteFinished, noteRefund, unfinishedCreditNotes } from "./note-refund";
export { creditNotesOfOrders, findCreditNote } from "./read-credit-notes";
