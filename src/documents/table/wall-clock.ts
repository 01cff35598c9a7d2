import { BoundedCache } from "../../shared/bounded-cache";
import type { ZonedTime } from "./column";

const MINUTE = 60_000;
const formats = new BoundedCache<Intl.DateTimeFormat>(50);

/** What the zone's clock shows, as if it were UTC, and how far that is ahead of UTC. */
export function wallClock({ at, timezone }: ZonedTime): { shown: Date; offset_minutes: number } {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clockIn(timezone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  const seconds = Math.floor(at.getTime() / 1000) * 1000;
  return { shown: new Date(shown), offset_minutes: (shown - seconds) / MINUTE };
}

/** ISO 8601 to the second, with the offset of the zone: `2026-12-05T19:00:00+01:00`. */
export function isoWithOffset(time: ZonedTime): string {
  const { shown, offset_minutes } = wallClock(time);
  const ahead = Math.abs(offset_minutes);
  const offset = [Math.floor(ahead / 60), ahead % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return `${shown.toISOString().slice(0, 19)}${offset_minutes < 0 ? "-" : "+"}${offset}`;
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
