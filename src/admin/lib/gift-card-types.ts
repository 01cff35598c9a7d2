/** What the admin API answers about gift cards and credit. Moments are ISO 8601 text, amounts major units. */

import type {
  AdminBoxOfficeGiftCard,
  AdminBoxOfficeGiftCardListResponse,
  AdminBoxOfficeGiftCardPageResponse,
  AdminBoxOfficeGiftCardTurnoverResponse,
  AdminCustomerCreditResponse,
  AdminGiftCardBatch,
  AdminGiftCardImportPreviewResponse,
  AdminProductGiftCard,
} from "../../api/types";
import type { CardBalance } from "../../modules/gift-card/cards/list-cards";
import type { CardFlow } from "../../modules/gift-card/types";
import type { Settings } from "../../modules/settings/types";

export type GiftCard = AdminBoxOfficeGiftCard;
export type GiftCardList = AdminBoxOfficeGiftCardListResponse;
export type GiftCardPage = AdminBoxOfficeGiftCardPageResponse;
export type Turnover = AdminBoxOfficeGiftCardTurnoverResponse["turnover"];
export type CardBatch = AdminGiftCardBatch;
export type ImportPreview = AdminGiftCardImportPreviewResponse["preview"];
export type CardHold = GiftCardPage["holds"][number];
export type CreditAccount = AdminCustomerCreditResponse["accounts"][number];
/** What moved value, or was done with a card; of credit too. */
export type LedgerLine = GiftCardPage["timeline"][number] | CreditAccount["history"][number];
export type GiftCardSettings = Settings<"gift-cards">;

export type RefundFirst = GiftCardSettings["refund_first"];

export const REFUND_FIRST = ["payments", "cards"] as const satisfies readonly RefundFirst[];

export const CARD_STATES = [
  "pending",
  "active",
  "disabled",
  "moved",
  "void",
] as const satisfies readonly GiftCard["state"][];

export const CARD_BALANCES = ["full", "partial", "empty"] as const satisfies readonly CardBalance[];

export const CARD_MODES = ["card", "customer"] as const satisfies readonly GiftCard["mode"][];

export const CARD_ORIGINS = [
  "sold",
  "manual",
  "promotional",
  "imported",
  "refund",
] as const satisfies readonly GiftCard["origin"][];

/** Those that a person gives a card. */
export const HAND_ORIGINS = ["manual", "promotional"] as const satisfies GiftCard["origin"][];

export const VOUCHER_TYPES = [
  "multi",
  "single",
] as const satisfies readonly GiftCard["voucher_type"][];

export const SENT_BY = [
  "email",
  "none",
] as const satisfies readonly AdminProductGiftCard["send_by"][];

export const ACTIVATIONS = [
  "captured",
  "authorized",
  "manual",
] as const satisfies readonly GiftCardSettings["activation"][];

/** What a turnover tells apart, in the order in which it adds up. */
export const CARD_FLOWS = [
  "sold",
  "issued",
  "promotional",
  "imported",
  "refunded",
  "moved_in",
  "adjusted",
  "redeemed",
  "cashed_out",
  "voided",
  "expired",
  "moved",
] as const satisfies readonly CardFlow[];
