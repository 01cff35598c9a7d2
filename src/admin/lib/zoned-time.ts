/**
 * The two ways between a moment (ISO 8601, UTC or with offset) and the wall clock of an IANA time zone
 * as `<input type="datetime-local">` has it: `2026-12-05T19:00`.
 */

const DAY = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  clocks.set(timezone, clock);
  return clock;
}

/** The wall clock's reading, as if it were UTC. */
function wallTime(instant: number, timezone: string): number {
  const parts = Object.fromEntries(
    clockOf(timezone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}

/** The wall clock of the zone at that moment, to the minute; nothing for nothing. */
export function toLocalInput(moment: string | null | undefined, timezone: string): string {
  return moment
    ? new Date(wallTime(new Date(moment).getTime(), timezone)).toISOString().slice(0, 16)
    : "";
}

/**
 * The moment at which the zone's clock shows that. In autumn's double hour the earlier of the two; in
 * the hour that spring skips as much after the jump as was asked for. Null when it is no date and time.
 */
export function fromLocalInput(local: string, timezone: string): string | null {
  const wall = Date.parse(`${local}Z`);
  if (!local || Number.isNaN(wall)) return null;
  const offsetAt = (instant: number) => wallTime(instant, timezone) - instant;
  const before = wall - offsetAt(wall - DAY);
  const after = wall - offsetAt(wall + DAY);
  const fitting = [before, after]
    .filter((instant) => wallTime(instant, timezone) === wall)
    .sort((one, other) => one - other);
  return new Date(fitting[0] ?? before).toISOString();
}

/** The calendar day `YYYY-MM-DD` that it is in the zone. */
export const todayIn = (timezone: string): string =>
  toLocalInput(new Date().toISOString(), timezone).slice(0, "YYYY-MM-DD".length);

const LAST_MINUTE = "T23:59";

/** The first moment of a calendar day `YYYY-MM-DD` in the zone; undefined for no day. */
export const startOfDay = (day: string | undefined, timezone: string) =>
  (day && fromLocalInput(`${day}T00:00`, timezone)) || undefined;

/** The beginning of its last minute. */
export const endOfDay = (day: string | undefined, timezone: string) =>
  (day && fromLocalInput(day + LAST_MINUTE, timezone)) || undefined;

/** The middle of it, as the server has the days of banks. */
export const noonOf = (day: string | undefined, timezone: string) =>
  (day && fromLocalInput(`${day}T12:00`, timezone)) || undefined;

/** So much later on the wall clock, whatever the zone does meanwhile. */
export function addHours(local: string, hours: number): string {
  const wall = Date.parse(`${local}Z`);
  return Number.isNaN(wall) ? "" : new Date(wall + hours * 3_600_000).toISOString().slice(0, 16);
}

/** On the wall clock, as {@link addHours} adds them. */
export function hoursBetween(from: string, to: string): number {
  return (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 3_600_000;
}

/** Every zone the browser knows, and `selected` even when it doesn't. */
export function timezones(selected?: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return selected && !known.includes(selected) ? [selected, ...known] : known;
}

/** Whether the browser knows the zone by that name. */
export function isTimezone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

export const browserTimezone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
