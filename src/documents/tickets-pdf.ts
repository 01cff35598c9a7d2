import { Readable } from "node:stream";
import type { Locale } from "../shared/locales";
import { drawn } from "./drawn";
import type { TicketPaper, TicketsToDraw } from "./pdf/draw-tickets";
import type { PrintedTicket } from "./ticket";

export type { TicketPaper };

export type TicketsPdfOptions = {
  locale: Locale;
  paper: TicketPaper;
  created_at: Date;
};

/**
 * A PDF with a page per ticket, in the order given. The same input gives the same bytes.
 * There has to be a ticket: a PDF without pages isn't one.
 */
export function renderTicketsPdf(
  tickets: readonly PrintedTicket[],
  options: TicketsPdfOptions,
): Readable {
  if (!tickets.length) throw new Error("There is no ticket to print.");
  return Readable.from(inOnePiece({ tickets, ...options }), { objectMode: false });
}

async function* inOnePiece(input: TicketsToDraw): AsyncGenerator<Uint8Array> {
  yield await drawn({ kind: "tickets", input });
}
