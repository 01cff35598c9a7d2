import { invalid, refusal } from "../../../shared/errors";
import type { BillableLine, WantedLine } from "../types";
import { type Portion, shareOfLine } from "./share-of-line";

/** What was invoiced of each line by documents that stand, credits taken off; by source. */
export type Invoiced = ReadonlyMap<string, Portion>;

/** A line of an invoice as it is written. */
export type PlannedLine = BillableLine & { net_minor: number };

/** What is left to invoice of an order: each line as far as it is not invoiced, in their order. */
export function leftToInvoice(lines: readonly BillableLine[], invoiced: Invoiced): WantedLine[] {
  return lines.flatMap(({ source_id, quantity }) => {
    const left = quantity - (invoiced.get(source_id)?.quantity ?? 0);
    return left > 0 ? [{ source_id, quantity: left }] : [];
  });
}

/**
 * The lines of an invoice over so much of an order, in the order that the order has them. Whatever the order is invoiced
 * in, the invoices add up to it to the minor unit.
 *
 * @throws `over_invoiced`, 400 for a line that the order has not
 */
export function planLines(
  lines: readonly BillableLine[],
  invoiced: Invoiced,
  wanted: readonly WantedLine[],
): PlannedLine[] {
  const asked = new Map<string, number>();
  for (const { source_id, quantity } of wanted) {
    asked.set(source_id, (asked.get(source_id) ?? 0) + quantity);
  }
  const strange = [...asked.keys()].find((id) => !lines.some((line) => line.source_id === id));
  if (strange) throw invalid(`lines: the order has no line ${strange}`);
  return lines.flatMap((line) => {
    const quantity = asked.get(line.source_id);
    return quantity ? [planLine(line, invoiced.get(line.source_id), quantity)] : [];
  });
}

function planLine(line: BillableLine, taken: Portion | undefined, quantity: number): PlannedLine {
  const share = shareOfLine(line, taken, quantity);
  // What an edit made cheaper than what was invoiced of it has nothing left, whatever its quantity.
  if (!share || share.total_minor < 0 || share.tax_minor < 0) {
    const left = share ? 0 : Math.max(0, line.quantity - (taken?.quantity ?? 0));
    throw refusal("over_invoiced", `${line.title}: ${left} left to invoice, not ${quantity}`);
  }
  return { ...line, ...share, net_minor: share.total_minor - share.tax_minor };
}
