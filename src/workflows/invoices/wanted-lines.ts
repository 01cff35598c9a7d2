import type { BillableLine, InvoiceWithLines, WantedLine } from "../../modules/invoicing/types";
import { invalid } from "../../shared/errors";

/** So much of which line of the order, by somebody who makes an invoice. */
export type AskedLines = {
  /** All that is left when left out. */
  lines?: readonly { line_item_id: string; quantity: number }[];
  /** Whether shipping is on it; when left out it is on the order's first one. */
  shipping?: boolean;
};

/**
 * The lines of the order that are meant, shipping with them.
 *
 * @param left what is left to invoice of each line
 * @param others the order's other invoices: what one of them ships is not shipped twice by itself
 * @returns undefined where all that is left is meant
 * @throws 400 for a line that the order has not
 */
export function wantedLines(
  { lines, shipping }: AskedLines,
  order: readonly BillableLine[],
  left: readonly WantedLine[],
  others: readonly InvoiceWithLines[],
): WantedLine[] | undefined {
  if (!lines && shipping === undefined) return undefined;
  const isShipping = (source_id: string) =>
    order.some((line) => line.source_id === source_id && line.kind === "shipping");
  const strange = lines?.find(({ line_item_id: id }) => isShipping(id));
  if (strange) throw invalid(`lines: the order has no line ${strange.line_item_id}`);
  const goods = lines?.map(({ line_item_id, quantity }) => ({ source_id: line_item_id, quantity }));
  const ships = shipping ?? !others.some(hasShipping);
  return [
    ...(goods ?? left.filter(({ source_id }) => !isShipping(source_id))),
    ...(ships ? left.filter(({ source_id }) => isShipping(source_id)) : []),
  ];
}

function hasShipping({ state, lines }: InvoiceWithLines): boolean {
  return state !== "void" && lines.some(({ kind }) => kind === "shipping");
}
