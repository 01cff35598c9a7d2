export { GiftCard } from "./gift-card";
export { GiftCardEvent } from "./gift-card-event";
export { GiftCardHappening } from "./gift-card-happening";
export { GiftCardNotice } from "./gift-card-notice";
export { LedgerAccount } from "./ledger-account";
export { LedgerEntry } from "./ledger-entry";
export { LedgerHold } from "./ledger-hold";
export { LedgerTransfer } from "./ledger-transfer";
