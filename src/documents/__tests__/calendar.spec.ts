import { type CalendarEntry, renderCalendar } from "../calendar";
import { SECRET, TICKET } from "./tickets";

const ENTRY: CalendarEntry = {
  uid: "botic_1@box-office",
  sequence: 3,
  stamp: new Date("2026-11-20T08:15:30.900Z"),
  cancelled: false,
  locale: "nb",
  number: TICKET.number,
  event: TICKET.event,
  session: TICKET.session,
};

const unfolded = (entry: Partial<CalendarEntry> = {}) =>
  renderCalendar({ ...ENTRY, ...entry })
    .replaceAll("\r\n ", "")
    .split("\r\n");

test("the session is an event in UTC, with its place and its page", () => {
  expect(unfolded()).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//medusa-plugin-box-office//Tickets//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    "UID:botic_1@box-office",
    "DTSTAMP:20261120T081530Z",
    "SEQUENCE:3",
    "STATUS:CONFIRMED",
    "DTSTART:20261205T180000Z",
    "DTEND:20261205T203000Z",
    "SUMMARY:Vinterkonsert i Operaen – Premiere",
    "LOCATION:Operahuset\\, Store sal\\, Kirsten Flagstads plass 1\\, 0150 Oslo",
    "DESCRIPTION:Billett 7KQ-4M2-XPA",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("a cancelled ticket says so", () => {
  expect(unfolded({ cancelled: true })).toContain("STATUS:CANCELLED");
});

test("a session without an end has a duration, one without a place no location", () => {
  const lines = unfolded({
    session: { ...TICKET.session, ends_at: null },
    event: { title: "Jazz", venue_name: null, venue_address: null },
  });
  expect(lines).toContain("DURATION:PT2H");
  expect(lines.join("\n")).not.toMatch(/DTEND|LOCATION/);
});

test("the secret isn't in it, even when it is handed over", () => {
  expect(renderCalendar({ ...ENTRY, ...TICKET })).not.toContain(SECRET);
});

test("a text can't begin a property of its own", () => {
  const title = "A\\B; C, D\r\nATTENDEE:mailto:x@y.z\nE\rF\u0000\u0007";
  const lines = unfolded({ event: { ...TICKET.event, title } });
  expect(lines).toContain("SUMMARY:A\\\\B\\; C\\, D\\nATTENDEE:mailto:x@y.z\\nE\\nF – Premiere");
  expect(lines.some((line) => line.startsWith("ATTENDEE"))).toBe(false);
});

test("no line is longer than 75 octets, and no letter is cut in two", () => {
  const title = "Ґалаґан і Їжак 🎻 ".repeat(20);
  const text = renderCalendar({ ...ENTRY, event: { ...TICKET.event, title } });
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/\p{Surrogate}/u);
  }
  expect(text.replaceAll("\r\n ", "")).toContain(`SUMMARY:${title} – Premiere`);
});
