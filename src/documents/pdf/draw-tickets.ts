import { buffer } from "node:stream/consumers";
import type { Locale } from "../../shared/locales";
import { TEXTS } from "../texts";
import type { PrintedTicket } from "../ticket";
import { drawA4Ticket } from "./a4-ticket";
import { drawPhoneTicket } from "./phone-ticket";
import { Sheet } from "./sheet";

const DRAW = { a4: drawA4Ticket, phone: drawPhoneTicket };

export type TicketPaper = keyof typeof DRAW;

/** Data only: it goes from one thread to another. */
export type TicketsToDraw = {
  tickets: readonly PrintedTicket[];
  locale: Locale;
  paper: TicketPaper;
  created_at: Date;
};

export async function drawTickets(wanted: TicketsToDraw): Promise<Uint8Array> {
  const { tickets, locale, paper, created_at } = wanted;
  const sheet = new Sheet({
    title: TEXTS[locale].ticket.document_title(tickets.length, tickets[0]?.event.title ?? ""),
    language: locale,
    created_at,
  });
  tickets.forEach((ticket, index) => {
    DRAW[paper](sheet, { ticket, locale, nth: index + 1, count: tickets.length });
  });
  return buffer(sheet.end());
}
