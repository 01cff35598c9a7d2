import type { BoxOfficeEvent, EventSession } from "../../../../lib/types";

/** The event and session that a door lets in to. */
export type Place = { event: BoxOfficeEvent; session: EventSession };

/** A night's work is looked up once more on the day after. */
const STAYS_MILLISECONDS = 86_400_000;

/** The sessions of an event that people may come to, the earliest first: not cancelled, not over since a day. */
export function sessionsToEnter(event: BoxOfficeEvent, now: Date): EventSession[] {
  return event.sessions
    .filter(
      ({ status, starts_at, ends_at }) =>
        status === "scheduled" &&
        Date.parse(ends_at ?? starts_at) > now.getTime() - STAYS_MILLISECONDS,
    )
    .sort((one, other) => Date.parse(one.starts_at) - Date.parse(other.starts_at));
}

/** What the device remembers, where it is still there to be let in to. */
export function placeOf(
  events: readonly BoxOfficeEvent[],
  eventId: string,
  sessionId: string,
  now: Date,
): Place | undefined {
  const event = events.find(({ id }) => id === eventId);
  const session = event && sessionsToEnter(event, now).find(({ id }) => id === sessionId);
  return session && { event, session };
}

/** The session of an event that has no other to enter; nothing where somebody has to choose. */
export function onlySessionOf(
  events: readonly BoxOfficeEvent[],
  eventId: string,
  now: Date,
): string {
  const event = events.find(({ id }) => id === eventId);
  const [only, ...others] = event ? sessionsToEnter(event, now) : [];
  return only && !others.length ? only.id : "";
}

const dayIn = (timezone: string, at: Date) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: timezone }).format(at);

/** Whether a session begins on the day that it is on its event's clock. */
export const isOnDay = (now: Date, { starts_at }: { starts_at: string }, timezone: string) =>
  dayIn(timezone, new Date(starts_at)) === dayIn(timezone, now);

/** What begins before this, on the clock, belongs to the evening before for those who work at it. */
const NIGHT_MILLISECONDS = 6 * 3_600_000;

const before = (at: Date) => new Date(at.getTime() - NIGHT_MILLISECONDS);

/** The sessions that begin today on their event's clock or in the night after it, or are going on, the earliest first. */
export function placesOfToday(events: readonly BoxOfficeEvent[], now: Date): Place[] {
  return events
    .flatMap((event) => sessionsToEnter(event, now).map((session) => ({ event, session })))
    .filter(({ event: { timezone }, session }) => {
      const { starts_at, ends_at } = session;
      const isTonight =
        dayIn(timezone, before(new Date(starts_at))) === dayIn(timezone, before(now));
      const isGoingOn =
        Date.parse(starts_at) <= now.getTime() && now.getTime() < Date.parse(ends_at ?? starts_at);
      return isOnDay(now, session, timezone) || isTonight || isGoingOn;
    })
    .sort((one, other) => Date.parse(one.session.starts_at) - Date.parse(other.session.starts_at));
}
