import { parseDecimal } from "../../../lib/amounts";
import type { GiftCardSettings } from "../../../lib/gift-card-types";
import { numberOrNull } from "../../../lib/whole-numbers";

/** As long as the server takes. */
export const MOST_MONTHS = 240;
export const MOST_MINUTES = 1440;
export const MOST_DAYS = 365;
const MOST_AMOUNT = 1_000_000_000;

export type IssuingValues = Pick<GiftCardSettings, "activation"> & {
  expires_in_months: string;
  min: string;
  max: string;
};

export const issuingValues = ({
  activation,
  expires_in_months,
  amount_limits: { min, max },
}: GiftCardSettings): IssuingValues => ({
  activation,
  expires_in_months: expires_in_months === null ? "" : String(expires_in_months),
  min: String(min),
  max: String(max),
});

export const issuingOf = ({ activation, expires_in_months, min, max }: IssuingValues) => ({
  activation,
  expires_in_months: numberOrNull(expires_in_months),
  amount_limits: { min: parseDecimal(min), max: parseDecimal(max) },
});

/** Whether the text is what a card may be worth, of any currency. */
export function isLimit(text: string): boolean {
  const limit = parseDecimal(text);
  return text.trim() !== "" && limit > 0 && limit <= MOST_AMOUNT;
}

/** Whether the two are in their order. */
export const areInOrder = ({ min, max }: Pick<IssuingValues, "min" | "max">): boolean =>
  parseDecimal(min) <= parseDecimal(max);

export type CheckoutValues = Pick<GiftCardSettings, "balance_lookup" | "card_buys_card"> & {
  hold_minutes: string;
};

export const checkoutValues = ({
  hold_minutes,
  balance_lookup,
  card_buys_card,
}: GiftCardSettings): CheckoutValues => ({
  hold_minutes: String(hold_minutes),
  balance_lookup,
  card_buys_card,
});

export const checkoutOf = ({ hold_minutes, ...switches }: CheckoutValues) => ({
  hold_minutes: Number(hold_minutes),
  ...switches,
});
