export { GiftCard } from "./gift-card";
export { GiftCardBatch } from "./gift-card-batch";
export { GiftCardEvent } from "./gift-card-event";
export { LedgerAccount } from "./ledger-account";
export { LedgerEntry } from "./ledger-entry";
export { LedgerHold } from "./ledger-hold";
export { LedgerTransfer } from "./ledger-transfer";
