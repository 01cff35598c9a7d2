import { type Db, queryOne } from "../../../shared/db";
import { JITTER, MAX_ATTEMPTS, RETRY_SECONDS } from "./schedule";

/** @returns false when the lease is no longer the caller's: another has taken the message up. */
export function markSent(
  db: Db,
  id: string,
  leaseId: string,
  externalId: string | null,
  now: Date,
): Promise<boolean> {
  return finish(db, id, leaseId, now, {
    set: `status = 'sent', sent_at = :now, external_id = :external_id, last_error = NULL`,
    bindings: { external_id: externalId },
  });
}

/** The message waits for its next attempt, or has failed for good after the last. */
export function markFailed(
  db: Db,
  id: string,
  leaseId: string,
  error: string,
  now: Date,
): Promise<boolean> {
  return finish(db, id, leaseId, now, {
    set: `status = CASE WHEN attempts < :max_attempts THEN 'pending' ELSE 'failed' END,
          next_attempt_at = :now::timestamptz + coalesce(
            make_interval(secs => (:retry_seconds::integer[])[attempts] * (1 + random() * :jitter)), interval '0'),
          last_error = :error`,
    bindings: {
      max_attempts: MAX_ATTEMPTS,
      retry_seconds: RETRY_SECONDS,
      jitter: JITTER,
      error: inOneLine(error),
    },
  });
}

/** The message is no longer true, such as the ticket of someone whose ticket was cancelled meanwhile. */
export function markSkipped(
  db: Db,
  id: string,
  leaseId: string,
  reason: string,
  now: Date,
): Promise<boolean> {
  return finish(db, id, leaseId, now, {
    set: `status = 'skipped', last_error = :reason`,
    bindings: { reason: inOneLine(reason) },
  });
}

async function finish(
  db: Db,
  id: string,
  leaseId: string,
  now: Date,
  outcome: {
    set: string;
    bindings: Record<string, string | number | readonly number[] | null>;
  },
): Promise<boolean> {
  const finished = await queryOne(
    db,
    `UPDATE box_office_message SET ${outcome.set}, lease_id = NULL, updated_at = :now
     WHERE id = :id AND lease_id = :lease_id AND status = 'sending'
     RETURNING id`,
    { ...outcome.bindings, id, lease_id: leaseId, now },
  );
  return finished !== undefined;
}

const MAX_ERROR_LENGTH = 500;

/** PostgreSQL takes no NUL in a text, and nobody wants a stack trace in a table. */
function inOneLine(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, MAX_ERROR_LENGTH);
}
