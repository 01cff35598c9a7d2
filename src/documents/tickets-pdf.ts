import path from "node:path";
import { Readable } from "node:stream";
import type { Locale } from "../shared/locales";
import { drawTickets, type TicketPaper, type TicketsToDraw } from "./pdf/draw-tickets";
import { OwnThread } from "./thread/own-thread";
import type { PrintedTicket } from "./ticket";

export type { TicketPaper };

export type TicketsPdfOptions = {
  locale: Locale;
  paper: TicketPaper;
  created_at: Date;
};

const thread = new OwnThread<TicketsToDraw, Uint8Array>(
  path.join(__dirname, "pdf", "ticket-thread.js"),
  drawTickets,
);

/**
 * A PDF with a page per ticket, in the order given. The same input gives the same bytes.
 * There has to be a ticket: a PDF without pages isn't one.
 */
export function renderTicketsPdf(
  tickets: readonly PrintedTicket[],
  options: TicketsPdfOptions,
): Readable {
  if (!tickets.length) throw new Error("There is no ticket to print.");
  return Readable.from(drawn({ tickets, ...options }), { objectMode: false });
}

async function* drawn(wanted: TicketsToDraw): AsyncGenerator<Uint8Array> {
  yield await thread.run(wanted);
}
