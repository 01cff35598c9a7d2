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

/** The sessions that begin today on their event's clock, or are going on, the earliest first. */
export function placesOfToday(events: readonly BoxOfficeEvent[], now: Date): Place[] {
  return events
    .flatMap((event) => sessionsToEnter(event, now).map((session) => ({ event, session })))
    .filter(({ event: { timezone }, session: { starts_at, ends_at } }) => {
      const isToday = dayIn(timezone, new Date(starts_at)) === dayIn(timezone, now);
      const isGoingOn =
        Date.parse(starts_at) <= now.getTime() && now.getTime() < Date.parse(ends_at ?? starts_at);
      return isToday || isGoingOn;
    })
    .sort((one, other) => Date.parse(one.session.starts_at) - Date.parse(other.session.starts_at));
}
