import type { Schedule } from "../../../shared/queue/attempts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A taker has two minutes; what fails is tried for about two days all in all. */
export const SCHEDULE: Schedule = {
  lease_seconds: 2 * MINUTE,
  retry_seconds: [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 1 * HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR],
};
