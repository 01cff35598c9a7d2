import { wallClock } from "../../shared/wall-clock";
import type { ZonedTime } from "./column";

/** ISO 8601 to the second, with the offset of the zone: `2026-12-05T19:00:00+01:00`. */
export function isoWithOffset(time: ZonedTime): string {
  const { shown, offset_minutes } = wallClock(time);
  const ahead = Math.abs(offset_minutes);
  const offset = [Math.floor(ahead / 60), ahead % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return `${shown.toISOString().slice(0, 19)}${offset_minutes < 0 ? "-" : "+"}${offset}`;
}
