import { laterOnTheClock, wallClock } from "../../src/shared/wall-clock";

const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEK)[number];

const DAY = 24 * 3600 * 1000;

/** A weekday so many weeks after the week of seeding, by the wall clock of a place: in the future from one on. */
export function inWeeks(weeks: number, weekday: Weekday, time: string, timezone: string): string {
  const now = new Date();
  const daysSinceMonday = (now.getUTCDay() + 6) % 7;
  const days = weeks * 7 - daysSinceMonday + WEEK.indexOf(weekday);
  const date = new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
  // As if the place kept UTC: it is as much earlier as its clock is ahead.
  const at = new Date(`${date}T${time}:00Z`);
  const { offset_minutes } = wallClock({ at, timezone });
  return laterOnTheClock({ at, timezone }, -offset_minutes * 60_000).toISOString();
}
