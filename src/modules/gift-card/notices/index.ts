export { noteDueNotices } from "./note-due-notices";
export { noteSpent } from "./note-spent";
export { spentPurchasesOf } from "./spent-purchases";
export { cardsOfNotice, markNoticeTold, untoldNotices } from "./untold-notices";
