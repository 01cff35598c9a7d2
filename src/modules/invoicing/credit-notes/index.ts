export { issueCreditNote, noteRefund } from "./issue-credit-note";
export { creditNotesOfOrders, findCreditNote } from "./read-credit-notes";
