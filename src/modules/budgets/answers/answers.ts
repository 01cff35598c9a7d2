import { type Db, query, queryOne } from "../../../shared/db";
import { newId } from "../../../shared/ids";

/** Longer than any request is at work, those over a hundred invoices among them. */
const AT_WORK_SECONDS = 600;
const KEPT_HOURS = 24;

/** Hashes: `key` of who sent which key to which route, `request` of what was asked. */
export type KeyedRequest = { key: string; request: string };

export type KeptAnswer = { status: number; body: string };

export type Begun =
  /** Nobody has asked it: to be answered by `owner`. */
  | { owner: string }
  | { answer: KeptAnswer }
  /** The key is another request's, or the first one is at work. */
  | { refused: "idempotency_key_reused" | "idempotency_key_in_use" };

/**
 * Takes a request up, once: of two at the same time one is. A key is free again 24 hours after its first request, for the
 * same one 10 minutes after a process died at it.
 */
export async function beginRequest(db: Db, { key, request }: KeyedRequest): Promise<Begun> {
  const owner = newId("bokan");
  const taken = await queryOne(
    db,
    `INSERT INTO box_office_kept_answer AS kept (key, request, owner, at_work_until, ends_at)
     VALUES (:key, :request, :owner, now() + make_interval(secs => :seconds), now() + make_interval(hours => :hours))
     ON CONFLICT (key) DO UPDATE SET
       (request, owner, status, body, at_work_until, ends_at, updated_at) = (
         excluded.request, excluded.owner, NULL, NULL, excluded.at_work_until, excluded.ends_at, now())
     WHERE kept.ends_at <= now()
       OR (kept.status IS NULL AND kept.at_work_until <= now() AND kept.request = excluded.request)
     RETURNING key`,
    { key, request, owner, seconds: AT_WORK_SECONDS, hours: KEPT_HOURS },
  );
  if (taken) return { owner };
  const kept = await queryOne<{ request: string } & (KeptAnswer | { status: null })>(
    db,
    `SELECT request, status, body FROM box_office_kept_answer WHERE key = :key`,
    { key },
  );
  // What failed has given the key back meanwhile.
  if (!kept) return { refused: "idempotency_key_in_use" };
  if (kept.request !== request) return { refused: "idempotency_key_reused" };
  return kept.status === null ? { refused: "idempotency_key_in_use" } : { answer: kept };
}

/** What the request was answered; nothing of one whose key another request has by now. */
export async function keepAnswer(
  db: Db,
  { key, owner, status, body }: KeptAnswer & { key: string; owner: string },
): Promise<void> {
  await query(
    db,
    `UPDATE box_office_kept_answer SET status = :status, body = :body, updated_at = now()
     WHERE key = :key AND owner = :owner`,
    { key, owner, status, body },
  );
}

/** The request failed, and may be tried again at once. */
export async function giveUpRequest(
  db: Db,
  { key, owner }: { key: string; owner: string },
): Promise<void> {
  await query(db, `DELETE FROM box_office_kept_answer WHERE key = :key AND owner = :owner`, {
    key,
    owner,
  });
}

/** Deletes the answers that are kept no longer. */
export async function forgetAnswers(db: Db): Promise<void> {
  await query(db, `DELETE FROM box_office_kept_answer WHERE ends_at <= now()`);
}
