import { randomUUID } from "node:crypto";
import { type Db, query } from "../../../shared/db";
import type { TakenMessage } from "../types";
import { MESSAGE_COLUMNS } from "./read-messages";
import { LEASE_SECONDS, MAX_ATTEMPTS } from "./schedule";

/**
 * Takes up messages that are due, those to one person before those to a whole audience, longest due first, for the caller alone to send within two minutes. What a taker
 * that died had taken is due again when its lease has run out; after the last attempt it has failed for good, so a
 * message that kills its sender does not do so for ever. Two takers never get the same message.
 */
export function takeMessages(
  db: Db,
  { limit }: { limit: number },
  now: Date,
): Promise<TakenMessage[]> {
  return query<TakenMessage>(
    db,
    `WITH due AS MATERIALIZED (
       SELECT id AS due_id FROM box_office_message
       WHERE status IN ('pending', 'sending') AND next_attempt_at <= :now
       ORDER BY is_bulk, next_attempt_at LIMIT :limit
       FOR UPDATE SKIP LOCKED
     ), taken AS (
       UPDATE box_office_message
       SET status = CASE WHEN attempts < :max_attempts THEN 'sending' ELSE 'failed' END,
           last_error = CASE WHEN attempts < :max_attempts THEN last_error ELSE 'Sending was never finished' END,
           attempts = least(attempts + 1, :max_attempts), lease_id = :lease_id,
           next_attempt_at = :now::timestamptz + make_interval(secs => :lease_seconds), updated_at = :now
       FROM due WHERE id = due_id
       RETURNING ${MESSAGE_COLUMNS}, lease_id
     )
     SELECT * FROM taken WHERE status = 'sending'`,
    {
      now,
      limit,
      lease_id: randomUUID(),
      lease_seconds: LEASE_SECONDS,
      max_attempts: MAX_ATTEMPTS,
    },
  );
}
