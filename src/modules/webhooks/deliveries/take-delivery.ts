import { type Db, inTransaction, type Pool, query, queryOne } from "../../../shared/db";
import { BEGIN_ATTEMPT, beginning, DUE } from "../../../shared/queue/attempts";
import type { TakenDelivery } from "../types";
import { MAX_IN_FLIGHT, SCHEDULE } from "./schedule";

/**
 * Takes up one delivery that is due, for the caller alone to send within a minute; undefined when none may be sent now.
 * An endpoint never has more than two on their way, so a slow one holds up nobody else, and one that fails comes after
 * those that don't. What a taker that died had taken is due again when its lease has run out; after the last attempt it
 * has failed for good. Two takers never get the same attempt.
 */
export async function takeDelivery(pool: Pool): Promise<TakenDelivery | undefined> {
  for (;;) {
    const taken = await inTransaction(pool, takeOne);
    if (taken?.status !== "failed") return taken && withoutStatus(taken);
  }
}

type Taken = TakenDelivery & { status: "sending" | "failed" };

async function takeOne(trx: Db): Promise<Taken | undefined> {
  // What is on its way is counted by one taker at a time; FOR UPDATE would let two count the same.
  await query(trx, `SELECT pg_advisory_xact_lock(hashtextextended('box_office_webhook_take', 0))`);
  return queryOne<Taken>(
    trx,
    `WITH next AS MATERIALIZED (
       SELECT due.id, endpoint.url, endpoint.secret,
              CASE WHEN endpoint.previous_secret_expires_at > now() THEN endpoint.previous_secret END AS previous
       FROM box_office_webhook_endpoint endpoint
       CROSS JOIN LATERAL (
         SELECT id, next_attempt_at FROM box_office_webhook_delivery
         WHERE endpoint_id = endpoint.id AND ${DUE}
         ORDER BY next_attempt_at LIMIT 1
         FOR UPDATE SKIP LOCKED
       ) due
       WHERE endpoint.is_enabled AND :max_in_flight > (
         SELECT count(*) FROM box_office_webhook_delivery
         WHERE endpoint_id = endpoint.id AND status = 'sending' AND next_attempt_at > now()
       )
       ORDER BY endpoint.failing_since IS NOT NULL, due.next_attempt_at
       LIMIT 1
     )
     UPDATE box_office_webhook_delivery delivery
     SET ${BEGIN_ATTEMPT}
     FROM next WHERE delivery.id = next.id
     RETURNING delivery.id, delivery.lease_id, delivery.message_id, delivery.payload, delivery.status, next.url,
               array_remove(ARRAY[next.secret, next.previous], NULL) AS secrets`,
    { ...beginning(SCHEDULE), max_in_flight: MAX_IN_FLIGHT },
  );
}

const withoutStatus = ({ status: _, ...delivery }: Taken): TakenDelivery => delivery;
