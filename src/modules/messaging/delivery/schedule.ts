/** The longest that a taker may need to send what it took; after that another may take it up. */
export const LEASE_SECONDS = 120;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long a message waits after its first, second … failed attempt: all in all about two days. */
export const RETRY_SECONDS: readonly number[] = [
  1 * MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  1 * HOUR,
  4 * HOUR,
  12 * HOUR,
  24 * HOUR,
];

export const MAX_ATTEMPTS = RETRY_SECONDS.length + 1;

/** Up to this share is added to a wait, so that what failed together is not all tried again at once. */
export const JITTER = 0.2;
