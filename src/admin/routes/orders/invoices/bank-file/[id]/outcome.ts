import type { BankEntry } from "../../../../../lib/invoice-types";

/** An invoice that the merchant chose for an entry; more than is due of it is kept, and owed back. */
export type Choice = { invoice_id: string; number: string | null; accept_overpayment?: boolean };
export type Choices = ReadonlyMap<string, Choice>;

export const OUTCOMES = ["exact", "likely", "chosen", "problem", "booked"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where an entry stands; what the merchant chose goes before what is proposed. */
export function outcomeOf({ id, booked, proposal }: BankEntry, choices: Choices): Outcome {
  if (booked) return "booked";
  if (choices.has(id)) return "chosen";
  return proposal?.certainty ?? "problem";
}

/** The invoice on which an entry would be booked, if any. */
export function invoiceFor(entry: BankEntry, choices: Choices): Choice | undefined {
  return entry.booked ? undefined : (choices.get(entry.id) ?? entry.proposal ?? undefined);
}

/** Whether it is money that came in and was not booked before: an invoice can be chosen for it. */
export const canBeBooked = ({ booked, problem }: BankEntry): boolean =>
  !booked &&
  problem !== "booked_before" &&
  problem !== "twice_in_file" &&
  problem !== "not_a_payment";

/** Whether all money of a file that came in was booked before. */
export function isAllBooked(entries: readonly BankEntry[]): boolean {
  const cameIn = entries.filter(({ problem }) => problem !== "not_a_payment");
  return cameIn.length > 0 && cameIn.every((entry) => !canBeBooked(entry));
}

/** The entries that have all the words somewhere, and stand where it is asked. */
export function foundAmong(
  entries: readonly BankEntry[],
  { q, outcomes }: { q: string; outcomes: readonly string[] },
  choices: Choices,
): BankEntry[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (outcomes.length && !outcomes.includes(outcomeOf(entry, choices))) return false;
    const { payer, text, reference, amount, date, problem_order } = entry;
    const invoice = entry.booked ?? invoiceFor(entry, choices);
    const said = [payer, text, reference, amount, date, invoice?.number, problem_order?.code]
      .join(" ")
      .toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
