import type { AdminIssueGiftCard, AdminIssueGiftCards } from "../../../../api/types";
import { parseDecimal } from "../../../lib/amounts";
import { endOfLastDay } from "../../../lib/card-expiry";
import type { GiftCard } from "../../../lib/gift-card-types";
import { type CardValues, changesOf } from "./card-values";

/** As the shop's cards do, never, or on a day. */
export const EXPIRIES = ["shop", "never", "day"] as const;

/** What cards that are issued by hand are, as their forms hold it. */
export type Terms = Pick<GiftCard, "voucher_type"> & {
  amount: string;
  currency_code: string;
  origin: "manual" | "promotional";
  expiry: (typeof EXPIRIES)[number];
  last_day: string;
};

/** A card that is to be issued. */
export type IssueValues = CardValues & Terms;

/** Many alike that are. */
export type ManyValues = Terms & { count: string; note: string };

const NOTHING: CardValues = {
  ...{ last_day: "", name: "", email: "", message: "", send_at: "", note: "" },
};

const termsIn = (currency_code: string): Terms => ({
  ...{ amount: "", currency_code, origin: "manual", voucher_type: "multi" },
  ...{ expiry: "shop", last_day: "" },
});

export const issueValues = (currency_code: string): IssueValues => ({
  ...NOTHING,
  ...termsIn(currency_code),
});

export const manyValues = (currency_code: string): ManyValues => ({
  ...termsIn(currency_code),
  ...{ count: "", note: "" },
});

export function cardToIssue(values: IssueValues, timezone: string): AdminIssueGiftCard {
  const { expires_at: _, ...given } = changesOf(values, NOTHING, timezone);
  return { ...termsOf(values, timezone), ...given };
}

export function cardsToIssue(values: ManyValues, timezone: string): AdminIssueGiftCards {
  const note = values.note.trim();
  return {
    ...termsOf(values, timezone),
    count: Number(values.count),
    ...(note && { note }),
  };
}

const termsOf = (
  { amount, currency_code, origin, voucher_type, expiry, last_day }: Terms,
  timezone: string,
) => ({
  ...{ amount: parseDecimal(amount), currency_code, origin, voucher_type },
  ...(expiry !== "shop" && {
    expires_at: expiry === "day" ? endOfLastDay(last_day, timezone) : null,
  }),
});
