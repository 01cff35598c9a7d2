import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import type { Attempt, FailedAttempt, WebhookDelivery } from "../types";
import { JITTER, MAX_ATTEMPTS, MAX_FAILING_DAYS, RETRY_SECONDS } from "./schedule";

/** The receiver will never want anything again. */
const GONE = 410;

/** @returns false when the lease is no longer the caller's: another has taken the delivery up. */
export function markDelivered(
  pool: Pool,
  id: string,
  leaseId: string,
  attempt: Attempt,
  now: Date,
): Promise<boolean> {
  return inTransaction(pool, async (trx) => {
    const finished = await finish(trx, id, leaseId, attempt, now, {
      set: `status = 'delivered', delivered_at = :now, last_error = NULL`,
      bindings: {},
    });
    if (!finished) return false;
    await query(
      trx,
      `UPDATE box_office_webhook_endpoint SET failing_since = NULL
       WHERE id = :id AND failing_since IS NOT NULL`,
      { id: finished.endpoint_id },
    );
    return true;
  });
}

/**
 * The delivery waits for its next attempt, or has failed for good after the last. An endpoint that is gone is disabled,
 * and so is one whose deliveries all failed for five days; the first of them after a quiet week still gets its attempts.
 *
 * @returns false when the lease is no longer the caller's
 */
export function markFailed(
  pool: Pool,
  id: string,
  leaseId: string,
  { error, ...attempt }: FailedAttempt,
  now: Date,
): Promise<boolean> {
  const isGone = attempt.response_status === GONE;
  return inTransaction(pool, async (trx) => {
    const finished = await finish(trx, id, leaseId, attempt, now, {
      set: `status = CASE WHEN attempts < :max_attempts AND NOT :is_gone THEN 'pending' ELSE 'failed' END,
            next_attempt_at = :now::timestamptz + coalesce(
              make_interval(secs => (:retry_seconds::integer[])[attempts] * (1 + random() * :jitter)), interval '0'),
            last_error = :error`,
      bindings: {
        max_attempts: MAX_ATTEMPTS,
        retry_seconds: RETRY_SECONDS,
        jitter: JITTER,
        is_gone: isGone,
        error: excerptOf(error),
      },
    });
    if (!finished) return false;
    await noteFailure(trx, finished, isGone, now);
    return true;
  });
}

async function noteFailure(
  trx: Db,
  { endpoint_id: id, status }: Finished,
  isGone: boolean,
  now: Date,
): Promise<void> {
  await query(
    trx,
    `UPDATE box_office_webhook_endpoint SET failing_since = :now WHERE id = :id AND failing_since IS NULL`,
    { id, now },
  );
  if (status !== "failed") return;
  await query(
    trx,
    `UPDATE box_office_webhook_endpoint
     SET is_enabled = false, disabled_at = :now, disabled_told_at = NULL, updated_at = :now,
         disabled_reason = CASE WHEN :is_gone THEN 'gone' ELSE 'failing' END
     WHERE id = :id AND is_enabled
       AND (:is_gone OR failing_since <= :now::timestamptz - make_interval(days => :max_failing_days))`,
    { id, now, is_gone: isGone, max_failing_days: MAX_FAILING_DAYS },
  );
}

type Finished = Pick<WebhookDelivery, "endpoint_id" | "status">;

/** @returns undefined when the lease is no longer the caller's. */
function finish(
  trx: Db,
  id: string,
  leaseId: string,
  { response_excerpt, ...attempt }: Attempt,
  now: Date,
  outcome: {
    set: string;
    bindings: Record<string, string | number | boolean | readonly number[]>;
  },
): Promise<Finished | undefined> {
  return queryOne<Finished>(
    trx,
    `UPDATE box_office_webhook_delivery
     SET ${outcome.set}, response_status = :response_status, response_excerpt = :response_excerpt,
         duration_ms = :duration_ms, lease_id = NULL, updated_at = :now
     WHERE id = :id AND lease_id = :lease_id AND status = 'sending'
     RETURNING endpoint_id, status`,
    {
      ...outcome.bindings,
      ...attempt,
      response_excerpt: response_excerpt === null ? null : excerptOf(response_excerpt),
      id,
      lease_id: leaseId,
      now,
    },
  );
}

const MAX_EXCERPT_LENGTH = 500;

/** A stranger's text in one line, without what moves a terminal's or a reader's cursor. */
function excerptOf(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, MAX_EXCERPT_LENGTH);
}
