import { laterOnTheClock, wallClock } from "../../../shared/wall-clock";

/**
 * When a card that is issued now ends: so many months later, at the end of the day by the shop's clock. Of a month that is
 * shorter, at the end of its last day.
 */
export function expiresAt(
  { at, timezone }: { at: Date; timezone: string },
  months: number | null,
): Date | null {
  if (months === null) return null;
  const { shown } = wallClock({ at, timezone });
  const [year, month] = [shown.getUTCFullYear(), shown.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const end = Date.UTC(year, month, Math.min(shown.getUTCDate(), lastDay) + 1);
  // The clock shows whole seconds.
  const second = new Date(at.getTime() - at.getMilliseconds());
  return laterOnTheClock({ at: second, timezone }, end - shown.getTime());
}
