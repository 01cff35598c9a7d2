import { randomUUID } from "node:crypto";
import { type Bindings, type Db, queryOne } from "../db";

/** How often what waits in a table is tried, and how long a taker has for each attempt. */
export type Schedule = {
  /** The longest that a taker may need for one attempt; after that another may take the row up. */
  lease_seconds: number;
  /** How long a row waits after its first, second … failed attempt; after one more it has failed for good. */
  retry_seconds: readonly number[];
};

/** Up to this share is added to a wait, so that what failed together is not all tried again at once. */
const JITTER = 0.2;

export const maxAttempts = ({ retry_seconds }: Schedule) => retry_seconds.length + 1;

/** A row that may be taken: one that waits, or whose taker's lease has run out. */
export const DUE = `status IN ('pending', 'sending') AND next_attempt_at <= now()`;

/**
 * What a taker writes to a row. One whose last attempt was never finished has failed for good instead, so that what
 * kills its sender does not do so for ever: only what is `sending` then is the taker's.
 */
export const BEGIN_ATTEMPT = `
  status = CASE WHEN attempts < :max_attempts THEN 'sending' ELSE 'failed' END,
  last_error = CASE WHEN attempts < :max_attempts THEN last_error ELSE 'Sending was never finished' END,
  attempts = least(attempts + 1, :max_attempts), lease_id = :lease_id,
  next_attempt_at = now() + make_interval(secs => :lease_seconds), updated_at = now()`;

export const beginning = (schedule: Schedule): Bindings => ({
  lease_id: randomUUID(),
  lease_seconds: schedule.lease_seconds,
  max_attempts: maxAttempts(schedule),
});

/** The row waits for its next attempt, or has failed for good after the last. */
export const RETRY = `
  status = CASE WHEN attempts < :max_attempts THEN 'pending' ELSE 'failed' END,
  next_attempt_at = now() + coalesce(
    make_interval(secs => (:retry_seconds::integer[])[attempts] * (1 + random() * :jitter)), interval '0'),
  last_error = :error`;

export const retrying = (schedule: Schedule, error: string): Bindings => ({
  max_attempts: maxAttempts(schedule),
  retry_seconds: schedule.retry_seconds,
  jitter: JITTER,
  error,
});

/** Ends an attempt. @returns undefined when the lease is no longer the caller's: another has taken the row up */
export function finishAttempt<Row>(
  db: Db,
  table: `box_office_${string}`,
  lease: { id: string; lease_id: string },
  outcome: { set: string; bindings: Bindings; returning: string },
): Promise<Row | undefined> {
  return queryOne<Row>(
    db,
    `UPDATE ${table} SET ${outcome.set}, lease_id = NULL, updated_at = now()
     WHERE id = :id AND lease_id = :lease_id AND status = 'sending'
     RETURNING ${outcome.returning}`,
    { ...outcome.bindings, ...lease },
  );
}
