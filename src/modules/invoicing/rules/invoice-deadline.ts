import { laterOnTheClock, wallClock } from "../../../shared/wall-clock";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Nobody is woken by a reminder. */
const REMINDER_HOUR = 9;

type InTheShop = { timezone: string };

/**
 * When an invoice has to be paid: so many whole days after today, at the end of that day in the shop's time zone.
 *
 * @param payment_days 0 = until tonight
 */
export function dueAt({
  now,
  payment_days,
  timezone,
}: InTheShop & { now: Date; payment_days: number }): Date {
  return onTheDay(now, timezone, (payment_days + 1) * DAY - 1);
}

export type Reminder = {
  /** Whole days from the due date; negative = before it. What was sent is remembered by it. */
  day: number;
  at: Date;
};

/**
 * A4: the reminder that is next, in the morning of its day in the shop's time zone; it is to be sent now when that is past.
 * Of several that were missed only the last is, and what comes before one that was sent is never sent after it; the
 * invoice itself stands for those of the time before it was issued. Null = none.
 */
export function nextReminder({
  issued_at,
  due_at,
  reminders_days,
  sent_days,
  now,
  timezone,
}: InTheShop & {
  issued_at: Date;
  due_at: Date;
  reminders_days: readonly number[];
  sent_days: readonly number[];
  now: Date;
}): Reminder | null {
  const last = Math.max(...sent_days, Number.NEGATIVE_INFINITY);
  const left = [...new Set(reminders_days)]
    .filter((day) => day > last)
    .sort((one, other) => one - other)
    .map((day) => ({ day, at: onTheDay(due_at, timezone, day * DAY + REMINDER_HOUR * HOUR) }))
    .filter(({ at }) => at > issued_at);
  return left.findLast(({ at }) => at <= now) ?? left[0] ?? null;
}

/** A4: whether an invoice that is issued now has to be paid before every session of the cart begins. */
export function isDueInTime({
  begins_at,
  ...terms
}: InTheShop & { begins_at: readonly Date[]; now: Date; payment_days: number }): boolean {
  const due = dueAt(terms);
  return begins_at.every((begins) => begins >= due);
}

/** So long after the midnight with which the day began, as the shop's clock shows it. */
function onTheDay(at: Date, timezone: string, milliseconds: number): Date {
  const shown = wallClock({ at, timezone }).shown.getTime();
  const sinceMidnight = (((shown % DAY) + DAY) % DAY) + (at.getTime() % 1000);
  return laterOnTheClock({ at, timezone }, milliseconds - sinceMidnight);
}
