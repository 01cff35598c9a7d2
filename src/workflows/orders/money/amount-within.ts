import { MathBN } from "@medusajs/framework/utils";
import { invalid } from "../../../shared/errors";
import { currencyDecimals, toMajor, toMinor } from "../../../shared/money";

/**
 * An amount that somebody names of what there is, in minor units.
 *
 * @param amount decimal major units
 * @param what what there is: `left to pay`
 * @throws 400 for one that is more than that, or finer than the currency
 */
export function amountWithin(
  amount: number,
  mostMinor: number,
  currencyCode: string,
  what: string,
): number {
  assertNotFiner(amount, currencyCode);
  const minor = toMinor(amount, currencyCode);
  if (minor > mostMinor) {
    const most = toMajor(mostMinor, currencyCode);
    throw invalid(`amount: ${amount} is more than the ${most} ${currencyCode} ${what}`);
  }
  return minor;
}

/** @throws 400 for an amount, decimal major units, that is finer than the currency */
export function assertNotFiner(amount: number, currencyCode: string): void {
  const decimals = currencyDecimals(currencyCode);
  if ((MathBN.convert(amount).decimalPlaces() ?? 0) > decimals) {
    throw invalid(`amount: ${currencyCode} has ${decimals} decimals at most`);
  }
}
