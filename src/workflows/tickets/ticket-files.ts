import type { Readable } from "node:stream";
import { renderCalendar } from "../../documents/calendar";
import { qrSvg } from "../../documents/qr";
import { renderTicketsPdf, type TicketPaper } from "../../documents/tickets-pdf";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import { refusal } from "../../shared/errors";
import type { Locale } from "../../shared/locales";
import { calendarEntry } from "./calendar-entry";
import { printedFacts } from "./printed-facts";

/** The ticket's PDF. @throws `ticket_cancelled`, `ticket_unpaid`: what does not admit isn't printed */
export function ticketPdf(ticket: PrintedTicketRow, locale: Locale, paper: TicketPaper): Readable {
  assertAdmits(ticket);
  return renderTicketsPdf([printedFacts(ticket)], { locale, paper, created_at: new Date() });
}

/** The ticket's QR code. @throws `ticket_cancelled`, `ticket_unpaid` */
export function ticketQr(ticket: PrintedTicketRow): string {
  assertAdmits(ticket);
  return qrSvg(ticket.secret);
}

/** The ticket's calendar entry; a cancelled one takes it out of the calendar. */
export function ticketCalendar(ticket: PrintedTicketRow, locale: Locale): string {
  return renderCalendar(calendarEntry(ticket, locale));
}

/** @throws `ticket_cancelled`, `ticket_unpaid` */
export function assertAdmits({ status }: PrintedTicketRow): void {
  if (status === "cancelled") throw refusal("ticket_cancelled", "The ticket is cancelled");
  if (status === "reserved") {
    throw refusal("ticket_unpaid", "The ticket can be had once its order is paid");
  }
}
