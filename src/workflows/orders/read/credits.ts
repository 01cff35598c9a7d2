import { CREDIT_FIELDS, type CreditLine } from "../change/credit-lines";

export { CREDIT_FIELDS };

/** What was paid of an order without a provider, or written off: major units. */
export type Credits = { credit_lines: (CreditLine & { id: string })[] };

/** The shape of `query.graph`. */
export type MedusaCredits = { credit_lines?: (Credits["credit_lines"][number] | null)[] | null };

export function creditsOf({ credit_lines }: MedusaCredits): Credits {
  return { credit_lines: (credit_lines ?? []).filter((line) => line !== null) };
}
