import { type Bindings, type Db, inTransaction, type Pool, query } from "../../../shared/db";
import { finishAttempt, RETRY, retrying } from "../../../shared/queue/attempts";
import type { Attempt, FailedAttempt, WebhookDelivery } from "../types";
import { MAX_FAILING_DAYS, SCHEDULE } from "./schedule";

/** The receiver will never want anything again. */
const GONE = 410;

/** @returns false when the lease is no longer the caller's: another has taken the delivery up. */
export function markDelivered(
  pool: Pool,
  id: string,
  leaseId: string,
  attempt: Attempt,
): Promise<boolean> {
  return inTransaction(pool, async (trx) => {
    const finished = await finish(trx, id, leaseId, attempt, {
      set: `status = 'delivered', delivered_at = now(), last_error = NULL`,
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
): Promise<boolean> {
  const isGone = attempt.response_status === GONE;
  return inTransaction(pool, async (trx) => {
    const finished = await finish(trx, id, leaseId, attempt, {
      set: isGone ? `status = 'failed', last_error = :error` : RETRY,
      bindings: retrying(SCHEDULE, excerptOf(error)),
    });
    if (!finished) return false;
    await noteFailure(trx, finished, isGone);
    return true;
  });
}

async function noteFailure(
  trx: Db,
  { endpoint_id: id, status }: Finished,
  isGone: boolean,
): Promise<void> {
  await query(
    trx,
    `UPDATE box_office_webhook_endpoint SET failing_since = now() WHERE id = :id AND failing_since IS NULL`,
    { id },
  );
  if (status !== "failed") return;
  // In milliseconds, which a Date holds: who told of it says of which time.
  await query(
    trx,
    `UPDATE box_office_webhook_endpoint
     SET is_enabled = false, disabled_at = date_trunc('milliseconds', now()), disabled_told_at = NULL, updated_at = now(),
         disabled_reason = CASE WHEN :is_gone THEN 'gone' ELSE 'failing' END
     WHERE id = :id AND is_enabled
       AND (:is_gone OR failing_since <= now() - make_interval(days => :max_failing_days))`,
    { id, is_gone: isGone, max_failing_days: MAX_FAILING_DAYS },
  );
}

type Finished = Pick<WebhookDelivery, "endpoint_id" | "status">;

/** @returns undefined when the lease is no longer the caller's. */
function finish(
  trx: Db,
  id: string,
  leaseId: string,
  { response_excerpt, ...attempt }: Attempt,
  outcome: { set: string; bindings: Bindings },
): Promise<Finished | undefined> {
  const lease = { id, lease_id: leaseId };
  return finishAttempt<Finished>(trx, "box_office_webhook_delivery", lease, {
    set: `${outcome.set}, response_status = :response_status, response_excerpt = :response_excerpt,
          duration_ms = :duration_ms`,
    bindings: {
      ...outcome.bindings,
      ...attempt,
      response_excerpt: response_excerpt === null ? null : excerptOf(response_excerpt),
    },
    returning: "endpoint_id, status",
  });
}

const MAX_EXCERPT_LENGTH = 500;

/** A stranger's text in one line, without what moves a terminal's or a reader's cursor. */
function excerptOf(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ")
    .trim()
    .slice(0, MAX_EXCERPT_LENGTH);
}
