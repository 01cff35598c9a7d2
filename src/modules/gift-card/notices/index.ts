export { noteDueNotices } from "./note-due-notices";
export { cardsOfNotice, markNoticeTold, untoldNotices } from "./untold-notices";
