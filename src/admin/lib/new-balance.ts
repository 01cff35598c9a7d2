import { isAmount, parseDecimal, roundTo } from "./amounts";

/** What an amount would be after a change, and by how much it changes. */
export type NewBalance = { before: number; after: number; difference: number };

/** Where the amount that is typed is set in the place of another; undefined where it is none. */
export function balanceSet(
  before: number,
  typed: string,
  currency_code: string,
): NewBalance | undefined {
  if (!isAmount(typed, currency_code)) return undefined;
  const after = parseDecimal(typed);
  return { before, after, difference: roundTo(after - before, currency_code) };
}

/** Where it is taken; undefined where it is none, or more than there is. */
export function balanceTaken(
  before: number,
  typed: string,
  currency_code: string,
): NewBalance | undefined {
  if (!isAmount(typed, currency_code, before) || parseDecimal(typed) === 0) return undefined;
  const after = roundTo(before - parseDecimal(typed), currency_code);
  return { before, after, difference: -parseDecimal(typed) };
}
