export { noteDueNotices } from "./note-due-notices";
export { noteSpent } from "./note-spent";
export { cardsOfNotice, markNoticeTold, untoldNotices } from "./untold-notices";
