import { createHash } from "node:crypto";
import type { BankEntry } from "./types";

/**
 * By what each entry is known again in another file, so that nothing is booked twice: the bank's own reference on that
 * account, else account, day, amount, what is said, and its place among equals of that day. 64 characters each.
 */
export function entryKeys(entries: readonly BankEntry[]): string[] {
  const equals = new Map<string, number>();
  return entries.map((entry) => {
    const { account, bank_reference } = entry;
    if (bank_reference) return hashed(["bank", account, bank_reference]);
    const { date, amount_minor, currency_code, reference, payer, text } = entry;
    const said = ["row", account, date, amount_minor, currency_code, reference, payer, text];
    const name = hashed(said);
    const nth = (equals.get(name) ?? 0) + 1;
    equals.set(name, nth);
    return hashed([...said, nth]);
  });
}

function hashed(parts: readonly (string | number | null)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
