import { currencyDecimals } from "./format";

/** Takes a comma for a decimal point, as half of Europe types it. */
export const parseDecimal = (text: string) => Number(text.trim().replace(",", "."));

/** Whether the text is an amount from 0 to `max`, with no more decimals than its currency has. */
export function isAmount(text: string, currency_code: string, max: number): boolean {
  const decimals = currencyDecimals(currency_code);
  const digits = decimals ? `^\\d{1,10}([.,]\\d{1,${decimals}})?$` : "^\\d{1,10}$";
  return new RegExp(digits).test(text.trim()) && parseDecimal(text) <= max;
}

/** An amount as a field is filled with it, with all decimals of its currency. */
export const amountText = (amount: number, currency_code: string): string =>
  amount.toFixed(currencyDecimals(currency_code));
