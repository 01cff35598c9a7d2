import { currencyDecimals, toMajor } from "../../shared/money";
import { type Element, element } from "./xml";

/** An element of an amount, from integer minor units. */
export function moneyIn(currencyCode: string) {
  const decimals = currencyDecimals(currencyCode);
  const attributes = { currencyID: currencyCode.toUpperCase() };
  return (name: string, minor: number): Element | null =>
    element(name, toMajor(minor, currencyCode).toFixed(decimals), attributes);
}

/**
 * What one unit of a line costs, with as many decimals as it takes for all of them to come to the line's amount: a price
 * may have any.
 */
export function unitPrice(minor: number, quantity: number, currencyCode: string): string {
  const further = String(quantity).length + 2;
  const units = BigInt(quantity);
  const scaled = (2n * BigInt(minor) * 10n ** BigInt(further) + units) / (2n * units);
  const decimals = currencyDecimals(currencyCode);
  const digits = String(scaled).padStart(decimals + further + 1, "0");
  const at = digits.length - decimals - further;
  const fraction = digits.slice(at, at + decimals) + digits.slice(at + decimals).replace(/0+$/, "");
  return fraction ? `${digits.slice(0, at)}.${fraction}` : digits.slice(0, at);
}
