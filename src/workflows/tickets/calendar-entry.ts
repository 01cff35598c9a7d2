import type { CalendarEntry } from "../../documents/calendar";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import type { Locale } from "../../shared/locales";

/** Counted from here, seconds fit the integer that a calendar's SEQUENCE is for longer than the format lives. */
const SEQUENCE_EPOCH = Date.UTC(2026, 0);

/** A ticket in a calendar: the same entry each time, newer when the ticket or its session changed. */
export function calendarEntry(ticket: PrintedTicketRow, locale: Locale): CalendarEntry {
  return {
    uid: `${ticket.id}@box-office`,
    sequence: Math.max(0, Math.floor((ticket.updated_at.getTime() - SEQUENCE_EPOCH) / 1000)),
    stamp: new Date(),
    cancelled: ticket.status === "cancelled",
    number: ticket.number,
    event: ticket.event,
    session: ticket.session,
    locale,
  };
}
