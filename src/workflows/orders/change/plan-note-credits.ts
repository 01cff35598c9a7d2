import type { CreditNote } from "../../../modules/invoicing/types";

/** A credit note of which something may be taken off the order beside its tickets' lines. */
export type NoteOfCredit = Pick<CreditNote, "id"> & {
  lines: readonly Pick<
    CreditNote["lines"][number],
    "source_id" | "quantity" | "total_minor" | "ticket_ids"
  >[];
};

/** By line of an order, units. */
export type UnitsOfOrder = {
  /** What it still asks for. */
  kept: ReadonlyMap<string, number>;
  /** What its invoices bill, what is credited left out. */
  invoiced: ReadonlyMap<string, number>;
};

/** What a note takes off of a line. */
export type LineCredit = {
  note_id: string;
  source_id: string;
  quantity: number;
  total_minor: number;
};

/**
 * What credit notes take off an order beside their tickets' lines: goods, shipping, goodwill; in minor units, the first
 * note first. Units that the order asks for no more, since they were returned or cancelled, are off it already: of those a
 * note is the paper only.
 */
export function planNoteCredits(
  notes: readonly NoteOfCredit[],
  { kept, invoiced }: UnitsOfOrder,
): LineCredit[] {
  const left = new Map(
    [...kept].map(([source, units]) => [source, units - (invoiced.get(source) ?? 0)]),
  );
  return notes.flatMap(({ id, lines }) =>
    lines.map(({ source_id, quantity, total_minor, ticket_ids }) => {
      const available = Math.max(0, left.get(source_id) ?? 0);
      const units = Math.min(quantity - ticket_ids.length, available);
      left.set(source_id, available - units);
      const amount = Math.round((total_minor * units) / quantity);
      return { note_id: id, source_id, quantity: units, total_minor: amount };
    }),
  );
}
