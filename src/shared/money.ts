import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { BoundedCache } from "./bounded-cache";
import { invalid } from "./errors";

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

/**
 * What somebody typed to integer minor units, as it is.
 *
 * @throws 400 that names the field, for more decimals than the currency has
 */
export function exactMinor(amount: number, currencyCode: string, field: string): number {
  const minor = toMinor(amount, currencyCode);
  if (toMajor(minor, currencyCode) === amount) return minor;
  const decimals = currencyDecimals(currencyCode);
  throw invalid(`${field}: ${currencyCode} has ${decimals} decimals at most`);
}

/**
 * Amounts that belong together to integer minor units which add up to their sum as {@link toMinor} has it: each is within
 * one unit of its own, and one that is whole stays as it is.
 */
export function toMinorTogether(
  amounts: readonly BigNumberInput[],
  currencyCode: string,
): number[] {
  let sum: BigNumberInput = 0;
  let before = 0;
  return amounts.map((amount) => {
    sum = MathBN.add(sum, amount);
    const upTo = toMinor(sum, currencyCode);
    const part = upTo - before;
    before = upTo;
    return part;
  });
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

/**
 * Splits an amount in proportion to values, into whole minor units that add up to it: each part is within one unit of
 * its exact share, and no larger than its value where the amount isn't larger than all of them. Of values that are all 0
 * every part is 0.
 */
export function allocateByValue(totalMinor: number, values: readonly number[]): number[] {
  const sum = BigInt(values.reduce((all, value) => all + value, 0));
  if (sum === 0n) return values.map(() => 0);
  let below = 0n;
  let given = 0n;
  return values.map((value) => {
    below += BigInt(value);
    // Rounded half up. The product of two amounts is beyond what a double holds.
    const upTo = (2n * BigInt(totalMinor) * below + sum) / (2n * sum);
    const part = upTo - given;
    given = upTo;
    return Number(part);
  });
}

/** bignumber.js' ROUND_HALF_UP */
const HALF_UP = 4;
