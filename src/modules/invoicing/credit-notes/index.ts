export { issueCreditNote } from "./issue-credit-note";
export { listCreditNotes } from "./list-credit-notes";
export {
  moneyGoingBack,
  noteCreditNoteSent,
  noteFinished,
  noteRefund,
  unfinishedCreditNotes,
} from "./note-refund";
export { creditNotesOfOrders, findCreditNote } from "./read-credit-notes";
