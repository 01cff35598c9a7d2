import { addHours, fromLocalInput, toLocalInput } from "./zoned-time";

const DAY_HOURS = 24;
const DAY_LENGTH = "YYYY-MM-DD".length;

/** The last day on which a card can be used, `YYYY-MM-DD`: it ends with that day, at the first moment of the next. */
export function lastDayOf(expires_at: string | null, timezone: string): string {
  if (!expires_at) return "";
  const last = new Date(new Date(expires_at).getTime() - 1).toISOString();
  return toLocalInput(last, timezone).slice(0, DAY_LENGTH);
}

/** The moment at which a card of that last day ends; null, which is never, for no day. */
export const endOfLastDay = (day: string, timezone: string): string | null =>
  day ? fromLocalInput(addHours(`${day}T00:00`, DAY_HOURS), timezone) : null;
