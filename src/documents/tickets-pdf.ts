import type { Readable } from "node:stream";
import type { DocumentLocale } from "./locale";
import { drawA4Ticket } from "./pdf/a4-ticket";
import { drawPhoneTicket } from "./pdf/phone-ticket";
import { Sheet } from "./pdf/sheet";
import { TEXTS } from "./texts";
import type { PrintedTicket } from "./ticket";

const DRAW = { a4: drawA4Ticket, phone: drawPhoneTicket };

export type TicketPaper = keyof typeof DRAW;

export type TicketsPdfOptions = {
  locale: DocumentLocale;
  paper: TicketPaper;
  created_at: Date;
};

/**
 * A PDF with a page per ticket, in the order given. The same input gives the same bytes.
 * There has to be a ticket: a PDF without pages isn't one.
 */
export function renderTicketsPdf(
  tickets: readonly PrintedTicket[],
  { locale, paper, created_at }: TicketsPdfOptions,
): Readable {
  const [first] = tickets;
  if (!first) throw new Error("There is no ticket to print.");
  const sheet = new Sheet({
    title: TEXTS[locale].ticket.document_title(tickets.length, first.event.title),
    language: locale,
    created_at,
  });
  tickets.forEach((ticket, index) => {
    DRAW[paper](sheet, { ticket, locale, nth: index + 1, count: tickets.length });
  });
  return sheet.end();
}
