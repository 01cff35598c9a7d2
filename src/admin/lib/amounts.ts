import { currencyDecimals } from "./format";

/** Takes a comma for a decimal point, as half of Europe types it. */
export const parseDecimal = (text: string) => Number(text.trim().replace(",", "."));

/** Whether the text is an amount from 0 to `max`, with no more decimals than its currency has. */
export function isAmount(
  text: string,
  currency_code: string,
  max = Number.POSITIVE_INFINITY,
): boolean {
  const decimals = currencyDecimals(currency_code);
  const digits = decimals ? `^\\d{1,10}([.,]\\d{1,${decimals}})?$` : "^\\d{1,10}$";
  return new RegExp(digits).test(text.trim()) && parseDecimal(text) <= max;
}

/** An amount as a field is filled with it, with all decimals of its currency. */
export const amountText = (amount: number, currency_code: string): string =>
  amount.toFixed(currencyDecimals(currency_code));

/** Without what adding up leaves behind the decimals of its currency. */
export const roundTo = (amount: number, currency_code: string): number =>
  Number(amount.toFixed(currencyDecimals(currency_code)));

/** What so many of the units that are left come to, of what these come to together: as the server shares it. */
export function shareOf(
  amount: number,
  quantity: number,
  left: number,
  currency_code: string,
): number {
  const unit = 10 ** currencyDecimals(currency_code);
  return quantity >= left
    ? amount
    : Math.round((Math.round(amount * unit) * quantity) / left) / unit;
}

type Money = { amount: number; currency_code: string };

/** What they come to in each currency, the first one met first. */
export function sumsByCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amount, currency_code } of amounts) {
    sums.set(currency_code, (sums.get(currency_code) ?? 0) + amount);
  }
  return [...sums].map(([currency_code, amount]) => ({
    currency_code,
    amount: roundTo(amount, currency_code),
  }));
}

/** What became of the money of something, decimal major units. */
export type Share = { currency_code: string; paid: number; reserved: number; due: number };

/** What they come to in each currency. */
export function sharesTogether(shares: readonly Share[]): Share[] {
  const sums = (part: "paid" | "reserved" | "due") =>
    sumsByCurrency(
      shares.map((share) => ({ amount: share[part], currency_code: share.currency_code })),
    );
  const [paid, reserved, due] = [sums("paid"), sums("reserved"), sums("due")];
  return paid.map(({ amount, currency_code }, nth) => ({
    currency_code,
    paid: amount,
    reserved: reserved[nth]?.amount ?? 0,
    due: due[nth]?.amount ?? 0,
  }));
}
