export { activateCard } from "./activate-card";
export { createBatch, issuePart, listBatches, readBatch, revealBatch } from "./batches";
export { editCard } from "./edit-card";
export { findKnown, importCards } from "./import-cards";
export { issueCards } from "./issue-cards";
export { keepAnew, keptUnderOthers, keysInUse } from "./keep-anew";
export { eachCard, listCards } from "./list-cards";
export { logCard } from "./log-card";
export { moveBalance, redeemCard } from "./move-balance";
export { noteSent } from "./note-sent";
export { cashOut } from "./pay-out";
export {
  cardsOfOrders,
  findByDigests,
  findByToken,
  linkTokens,
  listCardsOfCustomer,
  readCard,
  readCards,
} from "./read-cards";
export { readMoves, readTimeline } from "./read-timeline";
export { reissueCode } from "./reissue-code";
export { releaseHolds } from "./release-holds";
export { setBalance, setCredit } from "./set-balance";
export { disableCard, enableCard } from "./switch-card";
export { voidCard } from "./void-card";
