import type { Account } from "./rules/accounts";

/** What is owed to whoever holds it: the rest of the kinds say why. */
export const OWED_KINDS = ["card", "customer"] as const;
/** Why a card was issued, and the account that its value comes from. */
export const CARD_ORIGINS = ["sold", "manual", "promotional", "imported", "refund"] as const;
export const CONTRA_KINDS = [
  ...CARD_ORIGINS,
  "redeemed",
  "adjustment",
  "breakage",
  "cash_out",
] as const;
export const ACCOUNT_KINDS = [...OWED_KINDS, ...CONTRA_KINDS] as const;

export const TRANSFER_TYPES = [
  "issue",
  "void",
  "capture",
  "refund",
  "adjust",
  "move",
  "cash_out",
  "expire",
] as const;

/** What the turnover of a period tells apart: why what is owed became more or less (D1). */
export const CARD_FLOWS = [
  "sold",
  "issued",
  "imported",
  "promotional",
  "voided",
  "redeemed",
  "refunded",
  "adjusted",
  "moved_in",
  "moved",
  "cashed_out",
  "expired",
] as const;

export type CardFlow = (typeof CARD_FLOWS)[number];

export const HOLD_STATUSES = ["open", "captured", "released"] as const;
export const CARD_STATES = ["pending", "active", "disabled", "moved", "void"] as const;
/** Whether it pays by itself, or becomes the credit of the customer who redeems it (D9). */
export const CARD_MODES = ["card", "customer"] as const;
/** Whether VAT is due when it is used (multi-purpose) or was when it was sold (Directive (EU) 2016/1065). */
export const VOUCHER_TYPES = ["multi", "single"] as const;

/** Whether a bought card is mailed, or handed over by the shop. */
export const SENT_BY = ["email", "none"] as const;

/** What a list of cards is sorted by. */
export const CARD_SORTS = [
  "purchased_at",
  "activated_at",
  "expires_at",
  "last_used_at",
  "initial_amount",
  "balance",
] as const;

export type CardSort = (typeof CARD_SORTS)[number];
export type CardOrigin = (typeof CARD_ORIGINS)[number];
export type ContraKind = (typeof CONTRA_KINDS)[number];
export type TransferType = (typeof TRANSFER_TYPES)[number];
export type HoldStatus = (typeof HOLD_STATUSES)[number];
export type CardState = (typeof CARD_STATES)[number];
export type CardMode = (typeof CARD_MODES)[number];
export type SentBy = (typeof SENT_BY)[number];
export type VoucherType = (typeof VOUCHER_TYPES)[number];

export type LedgerTransfer = {
  id: string;
  idempotency_key: string;
  type: TransferType;
  from_account_id: Account;
  to_account_id: Account;
  currency_code: string;
  amount_minor: number;
  hold_id: string | null;
  reverses_id: string | null;
  gift_card_id: string | null;
  generation: number | null;
  order_id: string | null;
  reason: string | null;
  actor_id: string | null;
  occurred_at: Date;
};

export type LedgerHold = {
  id: string;
  account_id: Account;
  cart_id: string;
  position: number;
  asked_minor: number | null;
  amount_minor: number;
  /** The most that it ever was. */
  peak_minor: number;
  expires_at: Date;
  has_session: boolean;
  pinned_by: string | null;
  pinned_at: Date | null;
};

/** For whom a card is, where it is somebody else's than the buyer's. */
export type Recipient = {
  name?: string | null;
  email?: string | null;
  message?: string | null;
  /** When it is sent; at once where it is not set. */
  send_at?: string | null;
  sent_at?: string | null;
};

/** What cards of a product are, and from and up to which its buyers may choose what one is worth. */
export type CardProduct = {
  product_id: string;
  free_amount: FreeAmount | null;
  /** Whether they end when the shop's cards do; else `expires_in_months` says it, null = never. */
  follows_shop_expiry: boolean;
  expires_in_months: number | null;
  voucher_type: VoucherType;
  send_by: SentBy;
  /** The picture on them. */
  design_file_id: string | null;
};

export type FreeAmount = { min_minor: number; max_minor: number; currency_code: string };

/** For whom the card at a place of a cart's line is, from 1. */
export type CardWish = { line_item_id: string; position: number; recipient: Recipient };

/** A line of a chosen amount that a cart lost with its region. */
export type LostLine = {
  line_item_id: string;
  title: string;
  amount_minor: number;
  currency_code: string;
};

/** Who bought a card, as they were then. */
export type CardBuyer = { name?: string | null; email?: string | null };

/** What is taken from a card is spent in the shop, or is its holder's in cash. */
export const TAKEN_FOR = ["cash", "purchase"] as const;

/** What people did with a card that moved no value. */
export const CARD_EVENTS = [
  "issued",
  "disabled",
  "enabled",
  "edited",
  "revealed",
  "printed",
  "link_copied",
  "sent",
  "reissued",
  "redeemed",
  "balance_set",
  "holds_released",
  "expired",
  "void",
] as const;

/** What somebody is told of a card by itself: whom it is for, who bought it, that it ends soon; the shop, that it is not paid when it was to be sent. */
export const CARD_NOTICES = ["recipient", "buyer", "expiry", "waiting", "spent"] as const;

export type CardNoticeKind = (typeof CARD_NOTICES)[number];

export type CardEvent = (typeof CARD_EVENTS)[number];

export type GiftCard = {
  id: string;
  last4: string;
  currency_code: string;
  initial_minor: number;
  state: CardState;
  mode: CardMode;
  origin: CardOrigin;
  voucher_type: VoucherType;
  generation: number;
  purchased_at: Date;
  activated_at: Date | null;
  expires_at: Date | null;
  is_expired: boolean;
  last_used_at: Date | null;
  order_id: string | null;
  line_item_id: string | null;
  unit_index: number | null;
  line_position: number | null;
  paid_minor: number | null;
  customer_id: string | null;
  redeemed_by: string | null;
  buyer: CardBuyer;
  recipient: Recipient;
  send_by: SentBy;
  design_file_id: string | null;
  note: string | null;
  created_by: string | null;
  balance_minor: number;
  held_minor: number;
};

/** Whether a line of an order bought it; of one that was given for money owed the order is where that came from. */
export const isBought = ({ line_item_id }: Pick<GiftCard, "line_item_id">): boolean =>
  line_item_id !== null;

/** All that is shown of a code. */
export const maskedCode = ({ last4 }: Pick<GiftCard, "last4">): string => `•••• ${last4}`;

/** A card that can be paid with now. */
export const isUsable = ({ state, is_expired }: GiftCard): boolean =>
  state === "active" && !is_expired;
