import type { InvoiceLine } from "../../modules/invoicing/types";
import type { LineTicket } from "../../modules/ticketing/tickets/live-tickets";
import { invalid, refusal } from "../../shared/errors";

export type CreditedLine = {
  invoice_line_id: string;
  quantity: number;
  /** Named by who credits; the line's last valid ones that nobody entered with when left out. */
  ticket_ids?: readonly string[];
  restock?: boolean;
};

/**
 * Which tickets go with the units that are credited: as many as units, of those that nobody has entered with. Of units that
 * the order has no longer, since they came back or an edit took them, the note is the paper only.
 *
 * @param gone units of each line that are invoiced and that the order has no longer
 * @throws `ticket_scanned` where there aren't as many; 400 for tickets that aren't of the line, or more than are credited
 */
export function planTickets(
  lines: readonly CreditedLine[],
  invoiced: readonly InvoiceLine[],
  tickets: readonly LineTicket[],
  gone: ReadonlyMap<string, number>,
): (CreditedLine & { ticket_ids: string[] })[] {
  return lines.map((line) => {
    const source = invoiced.find(({ id }) => id === line.invoice_line_id)?.source_id ?? "";
    const own = tickets.filter(({ order_line_item_id }) => order_line_item_id === source);
    const quantity = Math.max(0, line.quantity - (gone.get(source) ?? 0));
    return { ...line, ticket_ids: own.length ? chosen({ ...line, quantity }, own) : [] };
  });
}

function chosen({ quantity, ticket_ids }: CreditedLine, own: readonly LineTicket[]): string[] {
  const named = ticket_ids?.map((id) => own.find((ticket) => ticket.id === id));
  if (named?.includes(undefined)) throw invalid("ticket_ids: a ticket is not of the line");
  if (ticket_ids && new Set(ticket_ids).size !== quantity) {
    throw invalid(`ticket_ids: name ${quantity} tickets, as many as units end`);
  }
  const wanted = named ?? own.filter(({ is_used }) => !is_used).slice(0, quantity);
  const used = wanted.find((ticket) => ticket?.is_used);
  if (used) throw refusal("ticket_scanned", `Somebody has entered with ${used.number}`);
  // Units whose tickets were cancelled before have none to give up.
  if (wanted.length < Math.min(quantity, own.length)) {
    throw refusal("ticket_scanned", "Somebody has entered with the tickets that would be credited");
  }
  return wanted.flatMap((ticket) => ticket?.id ?? []);
}
