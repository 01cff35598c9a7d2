import type { CardSort } from "../types";

/** After every moment that a card can have. */
const NEVER = "timestamptz '2200-01-01'";

/**
 * What cards are sorted and searched by; the migration makes its indexes of the same SQL: another rule is another index. One
 * that was not activated, or never expires, stands last, one that was never used first.
 */
export const SORT_KEYS: Readonly<
  Record<CardSort, { key: string; isMoment?: boolean; index?: boolean }>
> = {
  purchased_at: { key: "card.purchased_at", isMoment: true },
  activated_at: { key: `coalesce(card.activated_at, ${NEVER})`, isMoment: true },
  expires_at: { key: `coalesce(card.expires_at, ${NEVER})`, isMoment: true },
  last_used_at: { key: "coalesce(card.last_used_at, timestamptz '2000-01-01')", isMoment: true },
  initial_amount: { key: "card.initial_minor" },
  // Of its account, which has an index of its own.
  balance: { key: "account.posted_minor", index: false },
};

/** Of a code only its end is known. */
export const CARD_WORDS = [
  "last4",
  ...["buyer", "recipient"].flatMap((who) =>
    ["name", "email"].map((what) => `coalesce(${who} ->> '${what}', '')`),
  ),
].join(" || ' ' || ");
