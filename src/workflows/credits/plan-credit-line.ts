import type { CreditNoteLine } from "../../modules/invoicing/types";

type Credited = Pick<CreditNoteLine, "source_id" | "quantity" | "total_minor" | "ticket_ids">;

/** A credit note with its tickets cancelled, their lines lowered, and what of its money went back by then: minor units. */
export type NoteToLowerBy = {
  lines: readonly Credited[];
  /** By line of the order, units: what it still asks for. */
  kept: ReadonlyMap<string, number>;
  /** By line of the order, units: what its invoices still bill, this note's units left out. */
  invoiced: ReadonlyMap<string, number>;
  /** Went back of its invoice before there was a note for it. */
  refunded_before_minor: number;
  /** Went back for it. */
  given_minor: number;
};

/**
 * What a credit note takes off the order's total beyond its tickets' lines: goods, shipping, goodwill. Units that the order
 * asks for no more, since they were returned, are taken off already, and so is what was given back before; of both the
 * note is the paper only.
 *
 * @returns minor units; `reversed_minor`, of it, Medusa has written off as it went back for the note
 */
export function planCreditLine({
  lines,
  kept,
  invoiced,
  refunded_before_minor,
  given_minor,
}: NoteToLowerBy): { amount_minor: number; reversed_minor: number } {
  let [byTickets, returned, rest] = [0, 0, 0];
  for (const { source_id, quantity, total_minor, ticket_ids } of lines) {
    const units = quantity - ticket_ids.length;
    const beyond = (invoiced.get(source_id) ?? 0) + units - (kept.get(source_id) ?? 0);
    const share = (part: number) => Math.round((total_minor * part) / quantity);
    const gone = share(Math.max(0, Math.min(units, beyond)));
    byTickets += total_minor - share(units);
    returned += gone;
    rest += share(units) - gone;
  }
  const amount_minor = Math.max(0, rest - Math.max(0, refunded_before_minor - returned));
  const reversed_minor = Math.min(amount_minor, Math.max(0, given_minor - byTickets));
  return { amount_minor, reversed_minor };
}
