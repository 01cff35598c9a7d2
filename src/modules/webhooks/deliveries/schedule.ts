const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** The longest that a taker may need for one attempt; after that another may take the delivery up. */
export const LEASE_SECONDS = 60;

/** How long a delivery waits after its first, second … failed attempt: all in all about 18 hours. */
export const RETRY_SECONDS: readonly number[] = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
];

export const MAX_ATTEMPTS = RETRY_SECONDS.length + 1;

/** Up to this share is added to a wait, so that what failed together is not all tried again at once. */
export const JITTER = 0.2;

/** On their way to one endpoint at the same time, all processes together. */
export const MAX_IN_FLIGHT = 2;

/** An endpoint that has failed at everything for so long is disabled with the next delivery that has failed for good. */
export const MAX_FAILING_DAYS = 5;

/** Deliveries are kept so long after the last that happened to them: they hold personal data. */
export const KEPT_DAYS = 30;
