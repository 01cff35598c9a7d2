import { invalid, refusal } from "../../../shared/errors";
import {
  type CreditNoteLine,
  type InvoiceLine,
  type InvoiceWithLines,
  isCredited,
  isStanding,
} from "../types";
import { shareOfLine } from "./share-of-line";

export type WantedCredit = {
  invoice_line_id: string;
  quantity: number;
  ticket_ids?: readonly string[];
  restock?: boolean;
};

/** What was credited of a line already. */
export type Credited = ReadonlyMap<
  string,
  { quantity: number; discount_minor: number; tax_minor: number; total_minor: number }
>;

export type PlannedCredit = Omit<CreditNoteLine, "id" | "source_id" | "title">;

/**
 * The lines of a credit note over so many units of an invoice's: what they came to there. Credits of a line add up to it
 * to the minor unit. Once a part of it is credited the invoice can't be void any more: so what nobody pays of it is
 * credited as well, and before that as much as was paid (M4).
 *
 * @throws `invoice_not_issued`, `invoice_not_paid`, `over_credited`, 400 for a line that the invoice has not
 */
export function planCredit(
  invoice: InvoiceWithLines,
  credited: Credited,
  wanted: readonly WantedCredit[],
): PlannedCredit[] {
  if (!isStanding(invoice)) {
    throw refusal(
      "invoice_not_issued",
      "There is nothing to credit of a draft, or of what is void",
    );
  }
  const isBegun = isCredited(invoice);
  if (invoice.paid_minor === 0 && !isBegun) {
    throw refusal("invoice_not_paid", `Invoice ${invoice.number} is not paid; void it instead`);
  }
  const ids = wanted.map(({ invoice_line_id }) => invoice_line_id);
  if (new Set(ids).size < ids.length) throw invalid("lines: a line is named twice");
  const lines = wanted.map((one) => planLine(invoice.lines, credited, one));
  const total = lines.reduce((sum, { total_minor }) => sum + total_minor, 0);
  if (total > invoice.paid_minor && !isBegun) {
    throw refusal("over_credited", "More would be credited than was paid");
  }
  return lines;
}

function planLine(
  lines: readonly InvoiceLine[],
  credited: Credited,
  { invoice_line_id, quantity, ticket_ids = [], restock = false }: WantedCredit,
): PlannedCredit {
  const line = lines.find(({ id }) => id === invoice_line_id);
  if (!line) throw invalid(`lines: the invoice has no line ${invoice_line_id}`);
  const share = shareOfLine(line, credited.get(invoice_line_id), quantity);
  if (!share) {
    const left = line.quantity - line.credited_quantity;
    throw refusal("over_credited", `${line.title}: ${left} left to credit, not ${quantity}`);
  }
  return {
    invoice_line_id,
    ...share,
    net_minor: share.total_minor - share.tax_minor,
    ticket_ids: [...ticket_ids],
    restock,
  };
}
