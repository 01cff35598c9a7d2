import type { Schedule } from "../../../shared/queue/attempts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A taker has a minute; what fails is tried for about 18 hours all in all. */
export const SCHEDULE: Schedule = {
  lease_seconds: MINUTE,
  retry_seconds: [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR],
};

/** On their way to one endpoint at the same time, all processes together. */
export const MAX_IN_FLIGHT = 2;

/** An endpoint that has failed at everything for so long is disabled with the next delivery that has failed for good. */
export const MAX_FAILING_DAYS = 5;

/** Deliveries are kept so long after the last that happened to them: they hold personal data. */
export const KEPT_DAYS = 30;
