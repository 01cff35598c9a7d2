import type { Locale } from "../shared/locales";
import { TEXTS } from "./texts";
import type { TicketFacts } from "./ticket";

export type CalendarEntry = {
  /** Stays the same for one ticket, so that a later entry replaces an earlier one. */
  uid: string;
  /** Rises whenever what the entry says changes. */
  sequence: number;
  /** When the entry is written. */
  stamp: Date;
  cancelled: boolean;
  locale: Locale;
  number: string;
  event: Pick<TicketFacts["event"], "title" | "venue_name" | "venue_address">;
  session: Pick<TicketFacts["session"], "name" | "starts_at" | "ends_at">;
};

/** How long a session without an end blocks the calendar. */
const UNKNOWN_LENGTH = "PT2H";
const MAX_LINE_OCTETS = 75;

/** The session as an iCalendar file (RFC 5545) of one event, in UTC. Calendars are shared, so neither secret nor link of the ticket is in it. */
export function renderCalendar(entry: CalendarEntry): string {
  const { uid, sequence, stamp, cancelled, locale, number, event, session } = entry;
  const place = [event.venue_name, event.venue_address].filter(Boolean).join(", ");
  const description = TEXTS[locale].calendar.description(number);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//medusa-plugin-box-office//Tickets//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `DTSTART:${utc(session.starts_at)}`,
    session.ends_at ? `DTEND:${utc(session.ends_at)}` : `DURATION:${UNKNOWN_LENGTH}`,
    `SUMMARY:${escaped([event.title, session.name].filter(Boolean).join(" – "))}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    `DESCRIPTION:${escaped(description)}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** `20261205T180000Z` */
function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** RFC 5545, 3.3.11: TEXT. Control characters can't be said in it at all. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|[\r\n\u2028\u2029]/g, "\\n")
    .replace(/\p{Control}/gu, "");
}

/** RFC 5545, 3.1: no line is longer than 75 octets, and no character is cut in two. */
function folded(line: string): string {
  let result = "";
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > MAX_LINE_OCTETS) {
      result += "\r\n ";
      octets = 1;
    }
    result += character;
    octets += length;
  }
  return result;
}
