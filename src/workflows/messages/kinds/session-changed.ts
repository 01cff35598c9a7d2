import { formatSessionTime } from "../../../documents/format";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { SessionChange } from "../../../modules/ticketing/notices/ticket-notices";
import type { PrintedTicketRow } from "../../../modules/ticketing/tickets/printed-tickets";
import type { Locale } from "../../../shared/locales";
import { changeOf, type PlaceChange } from "../../../shared/session-place";
import { MESSAGE_WORDS } from "../words";
import { isValid, ticketMail } from "./ticket-mail";

/**
 * The time or the place of a session is another: with the ticket and the calendar entry as they are now. What was changed
 * back meanwhile is told nobody. Who awaits payment has no ticket yet, and is told all the same.
 */
export const sessionChanged = ticketMail("session_changed", {
  isStillTrue: ({ status }) => status !== "cancelled",
  more: async (container, { data, locale }, tickets) => {
    const { notices } = container.resolve(BOX_OFFICE_TICKETING);
    const told = await notices.readSessionChange(String(data.notice_id));
    const change = told && changeOfAll(tickets, told);
    if (!change) return undefined;
    const [first] = tickets as [PrintedTicketRow];
    const before = placeBefore(first, told);
    const now = placeOf(first);
    const isOneSession = tickets.every(({ session }) => session.id === first.session.id);
    const before_time = formatSessionTime(before, locale);
    const isSameTime = before_time === formatSessionTime(now, locale);
    const venueOf = (place: { venue_name: string | null; venue_address: string | null }) =>
      [place.venue_name, place.venue_address].filter(Boolean).join(", ");
    return {
      change,
      message: linesOf(told, change, locale),
      previous_time: isSameTime || !isOneSession ? null : before_time,
      previous_place: venueOf(before) === venueOf(now) ? null : venueOf(before) || null,
      has_ticket: tickets.some(isValid),
    };
  },
});

function placeOf({ session, event }: PrintedTicketRow) {
  const { starts_at, ends_at, doors_at } = session;
  const { timezone, venue_name, venue_address } = event;
  return { starts_at, ends_at, doors_at, timezone, venue_name, venue_address };
}

/** The moments of a notice are JSON. */
function placeBefore(ticket: PrintedTicketRow, { from }: SessionChange) {
  const at = (moment: Date | null) => moment && new Date(moment);
  return {
    ...placeOf(ticket),
    ...from,
    ...(from.starts_at && {
      starts_at: new Date(from.starts_at),
      ends_at: at(from.ends_at ?? null),
      doors_at: at(from.doors_at ?? null),
    }),
  };
}

function changeOfAll(
  tickets: readonly PrintedTicketRow[],
  told: SessionChange,
): PlaceChange | undefined {
  const changes = new Set(
    tickets.flatMap((ticket) => changeOf(placeBefore(ticket, told), placeOf(ticket)) ?? []),
  );
  return changes.size > 1 ? "both" : [...changes][0];
}

/** In the merchant's words, where they have any in the reader's language. */
function linesOf({ message }: SessionChange, change: PlaceChange, locale: Locale): string[] {
  const written = typeof message === "string" ? message : message?.[locale];
  return (written ?? MESSAGE_WORDS[locale].session_changed[change]).split("\n");
}
