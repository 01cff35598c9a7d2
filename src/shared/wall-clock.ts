import { BoundedCache } from "./bounded-cache";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const formats = new BoundedCache<Intl.DateTimeFormat>(50);

/** A moment where the clocks show an IANA zone's time. */
type ZonedTime = { at: Date; timezone: string };

/** What the zone's clock shows, as if it were UTC, and how far that is ahead of UTC. */
export function wallClock({ at, timezone }: ZonedTime): { shown: Date; offset_minutes: number } {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clockIn(timezone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  const seconds = Math.floor(at.getTime() / 1000) * 1000;
  return { shown: new Date(shown), offset_minutes: (shown - seconds) / MINUTE };
}

/** The day of the calendar, `2026-12-05`. */
export const dayOf = (time: ZonedTime): string => wallClock(time).shown.toISOString().slice(0, 10);

/** When a day of the calendar has ended: the first moment of the next one by the zone's clock. */
export function endOfDay(day: string, timezone: string): Date {
  const at = new Date(day);
  const { offset_minutes } = wallClock({ at, timezone });
  return laterOnTheClock({ at: new Date(at.getTime() - offset_minutes * MINUTE), timezone }, DAY);
}

/**
 * So much later as the zone's clock shows it, whatever the zone does meanwhile: seven days after 19:00 it is 19:00. In
 * the hour that spring skips, as much after the jump.
 */
export function laterOnTheClock({ at, timezone }: ZonedTime, milliseconds: number): Date {
  const { shown, offset_minutes } = wallClock({ at, timezone });
  const wall = shown.getTime() + (at.getTime() % 1000) + milliseconds;
  const guess = new Date(wall - offset_minutes * MINUTE);
  return new Date(wall - wallClock({ at: guess, timezone }).offset_minutes * MINUTE);
}

function clockIn(timezone: string): Intl.DateTimeFormat {
  return formats.get(
    timezone,
    () =>
      new Intl.DateTimeFormat("en-US", {
        timeZone: timezone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      }),
  );
}
