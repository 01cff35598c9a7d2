import { type InvoiceWithLines, isCredited, type WantedLine } from "../types";

/** What is to be done with invoices before lines of their order are lowered. */
export type Squaring = {
  /** Not paid, and nothing of them credited: withdrawn, and what is left of them is drafted anew. */
  replace: { invoice: InvoiceWithLines; lines: WantedLine[] }[];
  /** Paid, or credited in part already: credited. */
  credit: { invoice: InvoiceWithLines; lines: { invoice_line_id: string; quantity: number }[] }[];
};

/**
 * Which of an order's issued invoices ask for units that are cancelled, the last issued first; those that are not paid
 * come before those that are.
 *
 * @param excess units of each line that are invoiced and will not be had, by source
 */
export function planSquaring(
  invoices: readonly InvoiceWithLines[],
  excess: ReadonlyMap<string, number>,
): Squaring {
  const left = new Map(excess);
  const latestFirst = [...invoices].sort((one, other) => issued(other) - issued(one));
  const squaring: Squaring = { replace: [], credit: [] };
  const unpaid = latestFirst.filter(isUnpaid);
  for (const invoice of unpaid.filter((one) => !isCredited(one))) {
    const taken = take(invoice, left);
    if (!taken.size) continue;
    const lines = invoice.lines
      .map(({ source_id, quantity }) => ({
        source_id,
        quantity: quantity - (taken.get(source_id) ?? 0),
      }))
      .filter(({ quantity }) => quantity > 0);
    squaring.replace.push({ invoice, lines });
  }
  const paid = latestFirst.filter((invoice) => invoice.state === "paid" && !isUnpaid(invoice));
  for (const invoice of [...unpaid.filter(isCredited), ...paid]) {
    const taken = take(invoice, left);
    if (!taken.size) continue;
    const lines = invoice.lines.flatMap(({ id, source_id }) => {
      const quantity = taken.get(source_id);
      return quantity ? [{ invoice_line_id: id, quantity }] : [];
    });
    squaring.credit.push({ invoice, lines });
  }
  return squaring;
}

const issued = ({ issued_at }: InvoiceWithLines) => issued_at?.getTime() ?? 0;

/** Of what costs nothing nothing is due, and nothing was paid. */
export const isUnpaid = ({ state, paid_minor }: Pick<InvoiceWithLines, "state" | "paid_minor">) =>
  state === "issued" || state === "partially_paid" || (state === "paid" && paid_minor === 0);

/** Takes what the invoice has of what is left, by source. */
function take({ lines }: InvoiceWithLines, left: Map<string, number>): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { source_id, quantity, credited_quantity } of lines) {
    const wanted = left.get(source_id) ?? 0;
    const part = Math.min(wanted, quantity - credited_quantity);
    if (part <= 0) continue;
    taken.set(source_id, part);
    left.set(source_id, wanted - part);
  }
  return taken;
}
