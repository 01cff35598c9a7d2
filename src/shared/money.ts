import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { BoundedCache } from "./bounded-cache";

const decimals = new BoundedCache<number>(200);

/** How many decimals the currency has: JPY 0, NOK 2, KWD 3 (ISO 4217, as ICU knows it). */
export function currencyDecimals(currencyCode: string): number {
  return decimals.get(currencyCode, () => {
    const format = new Intl.NumberFormat("en", { style: "currency", currency: currencyCode });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  });
}

/** Decimal major units to integer minor units, rounded half up. */
export function toMinor(amount: BigNumberInput, currencyCode: string): number {
  const factor = 10 ** currencyDecimals(currencyCode);
  return MathBN.mult(amount, factor).decimalPlaces(0, HALF_UP).toNumber();
}

/** Integer minor units to decimal major units. */
export function toMajor(amountMinor: number, currencyCode: string): number {
  return MathBN.div(amountMinor, 10 ** currencyDecimals(currencyCode)).toNumber();
}

/** Splits an amount into whole minor units that add up to it; the first parts carry the remainder. */
export function allocateMinor(totalMinor: number, parts: number): number[] {
  const share = Math.floor(totalMinor / parts);
  const remainder = totalMinor - share * parts;
  return Array.from({ length: parts }, (_, index) => share + (index < remainder ? 1 : 0));
}

/** bignumber.js' ROUND_HALF_UP */
const HALF_UP = 4;
