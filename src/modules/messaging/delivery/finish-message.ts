import type { Bindings, Db } from "../../../shared/db";
import { finishAttempt, RETRY, retrying } from "../../../shared/queue/attempts";
import { SCHEDULE } from "./schedule";

/** @returns false when the lease is no longer the caller's: another has taken the message up. */
export function markSent(
  db: Db,
  id: string,
  leaseId: string,
  externalId: string | null,
): Promise<boolean> {
  return finish(db, id, leaseId, {
    set: `status = 'sent', sent_at = now(), external_id = :external_id, last_error = NULL`,
    bindings: { external_id: externalId },
  });
}

/** The message waits for its next attempt, or has failed for good after the last. */
export function markFailed(db: Db, id: string, leaseId: string, error: string): Promise<boolean> {
  return finish(db, id, leaseId, { set: RETRY, bindings: retrying(SCHEDULE, inOneLine(error)) });
}

/** The message is no longer true, such as the ticket of someone whose ticket was cancelled meanwhile. */
export function markSkipped(db: Db, id: string, leaseId: string, reason: string): Promise<boolean> {
  return finish(db, id, leaseId, {
    set: `status = 'skipped', last_error = :reason`,
    bindings: { reason: inOneLine(reason) },
  });
}

async function finish(
  db: Db,
  id: string,
  leaseId: string,
  outcome: { set: string; bindings: Bindings },
): Promise<boolean> {
  const lease = { id, lease_id: leaseId };
  const finished = await finishAttempt(db, "box_office_message", lease, {
    ...outcome,
    returning: "id",
  });
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
