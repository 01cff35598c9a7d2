const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEK)[number];

const DAY = 24 * 3600 * 1000;

/** A weekday so many weeks after the week of seeding, by the wall clock of a place: in the future from one on. */
export function inWeeks(weeks: number, weekday: Weekday, time: string, timezone: string): string {
  const now = new Date();
  const daysSinceMonday = (now.getUTCDay() + 6) % 7;
  const days = weeks * 7 - daysSinceMonday + WEEK.indexOf(weekday);
  const date = new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
  return wallClock(`${date}T${time}:00Z`, timezone).toISOString();
}

function wallClock(asIfUtc: string, timezone: string): Date {
  const wanted = Date.parse(asIfUtc);
  // The offset is that of the moment looked for; the second look corrects the first near a change of the clock.
  const first = wanted - offsetAt(wanted, timezone);
  return new Date(wanted - offsetAt(first, timezone));
}

function offsetAt(moment: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return local - (moment - (moment % 1000));
}
