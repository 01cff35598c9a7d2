import type { AdminIssueGiftCard } from "../../../../api/types";
import { parseDecimal } from "../../../lib/amounts";
import type { GiftCard } from "../../../lib/gift-card-types";
import { type CardValues, changesOf } from "./card-values";

/** As the shop's cards do, never, or on a day. */
export const EXPIRIES = ["shop", "never", "day"] as const;

/** A card that is to be issued, as its form holds it. */
export type IssueValues = CardValues &
  Pick<GiftCard, "voucher_type"> & {
    amount: string;
    currency_code: string;
    origin: "manual" | "promotional";
    expiry: (typeof EXPIRIES)[number];
  };

const NOTHING: CardValues = { last_day: "", name: "", email: "", message: "", note: "" };

export const issueValues = (currency_code: string): IssueValues => ({
  ...NOTHING,
  ...{ amount: "", currency_code, origin: "manual", voucher_type: "multi", expiry: "shop" },
});

export function cardToIssue(values: IssueValues, timezone: string): AdminIssueGiftCard {
  const { amount, currency_code, origin, voucher_type, expiry } = values;
  const { expires_at = null, ...given } = changesOf(values, NOTHING, timezone);
  return {
    ...{ amount: parseDecimal(amount), currency_code, origin, voucher_type },
    ...given,
    ...(expiry !== "shop" && { expires_at: expiry === "day" ? expires_at : null }),
  };
}
