import type { CreditNoteLine } from "../../modules/invoicing/types";

type Credited = Pick<CreditNoteLine, "source_id" | "quantity" | "total_minor" | "ticket_ids">;

/** A credit note whose tickets are cancelled and their lines lowered. */
export type NoteToLowerBy = {
  lines: readonly Credited[];
  /** By line of the order, units: what it still asks for. */
  kept: ReadonlyMap<string, number>;
  /** By line of the order, units: what its invoices still bill, this note's units left out. */
  invoiced: ReadonlyMap<string, number>;
};

/**
 * What a credit note takes off the order's total beyond its tickets' lines: goods, shipping, goodwill; minor units. Units
 * that the order asks for no more, since they were returned, are taken off already: of those the note is the paper only.
 */
export function planCreditLine({ lines, kept, invoiced }: NoteToLowerBy): number {
  return lines.reduce((sum, { source_id, quantity, total_minor, ticket_ids }) => {
    const units = quantity - ticket_ids.length;
    const beyond = (invoiced.get(source_id) ?? 0) + units - (kept.get(source_id) ?? 0);
    const returned = Math.max(0, Math.min(units, beyond));
    return sum + Math.round((total_minor * (units - returned)) / quantity);
  }, 0);
}
