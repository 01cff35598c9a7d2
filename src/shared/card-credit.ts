import { CREDIT_METHOD } from "./invoice-payment";

/**
 * The `reference` of a credit line of Medusa's that a gift card or customer credit pays, by which it is known from all
 * others; its `reference_id` is the account.
 */
export const CARD_CREDIT = "box_office_gift_card";

/** Of one below zero, by which an account has something of that back; its `reference_id` says which, and when. */
export const CARD_REFUND = "box_office_gift_card_refund";

/** By which what an account paid is known among what came in for an order, on its invoices. */
export const creditSource = (version: number, reference?: string | null, id?: string | null) =>
  [CREDIT_METHOD, version, reference, id].join(":");

export const isCardSource = (sourceId: string): boolean =>
  sourceId.startsWith(creditSource(0, CARD_CREDIT, ""));

export const cardRefundId = (account: string, at: Date): string => `${account}@${at.toISOString()}`;

export function readCardRefundId(referenceId: string): { account: string; at: Date } {
  const [account = "", at = ""] = referenceId.split("@");
  return { account, at: new Date(at) };
}

/** Of an order that gift cards paid in part, what has its part first of what goes back. */
export const REFUND_FIRST = ["payments", "cards"] as const;

export type RefundFirst = (typeof REFUND_FIRST)[number];

type Kept = { captured_minor: number; refunded_minor: number; card_minor: number };

/** Of an amount that goes back of an order, minor units, what goes to the gift cards and credit that paid it. */
export function shareOfCards(
  { captured_minor, refunded_minor, card_minor }: Kept,
  amount_minor: number,
  first: RefundFirst,
): number {
  const byProviders = captured_minor - refunded_minor - card_minor;
  return first === "cards"
    ? Math.min(amount_minor, card_minor)
    : Math.max(0, Math.min(amount_minor - byProviders, card_minor));
}
