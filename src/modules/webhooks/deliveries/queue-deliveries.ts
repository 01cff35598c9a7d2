import { type Db, insertRows, query, readClock, retryingDeadlocks } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { type NewWebhook, PING, type WebhookEvent, type WebhookPayload } from "../types";

/** What any enabled endpoint wants to be told. */
export async function listWantedEvents(db: Db): Promise<WebhookEvent[]> {
  const rows = await query<{ event: WebhookEvent }>(
    db,
    `SELECT DISTINCT unnest(events) AS event FROM box_office_webhook_endpoint WHERE is_enabled`,
  );
  return rows.map(({ event }) => event);
}

/**
 * Queues each message for every enabled endpoint that chose its event. Whoever queues a message may queue it again, at
 * the same time as others too: an endpoint gets it once.
 *
 * @returns how many deliveries are new
 */
export async function queueDeliveries(db: Db, messages: readonly NewWebhook[]): Promise<number> {
  if (!messages.length) return 0;
  const queued = await retryingDeadlocks(() =>
    query(
      db,
      // In one order, so that two who queue the same messages wait for each other.
      `INSERT INTO box_office_webhook_delivery
         (id, endpoint_id, message_id, event, payload, next_attempt_at, created_at, updated_at)
       SELECT 'bowhd_' || replace(gen_random_uuid()::text, '-', ''), endpoint.id, message.message_id,
              message.payload->>'type', message.payload, now(), now(), now()
       FROM jsonb_to_recordset(:messages) AS message (message_id text, payload jsonb)
       JOIN box_office_webhook_endpoint endpoint
         ON endpoint.is_enabled AND message.payload->>'type' = ANY (endpoint.events)
       ORDER BY endpoint.id, message.message_id
       ON CONFLICT (endpoint_id, message_id) DO NOTHING
       RETURNING id`,
      { messages: JSON.stringify(messages) },
    ),
  );
  return queued.length;
}

/** Queues a message that says nothing but that it arrives, for one endpoint. @returns the delivery's id */
export async function queuePing(db: Db, endpointId: string): Promise<string> {
  const id = newId("bowhd");
  const now = await readClock(db);
  const payload: WebhookPayload = {
    type: PING,
    timestamp: now.toISOString(),
    data: { webhook_id: endpointId },
  };
  await insertRows(db, "box_office_webhook_delivery", [
    {
      id,
      endpoint_id: endpointId,
      message_id: newId("ping"),
      event: PING,
      payload,
      status: "pending",
      attempts: 0,
      next_attempt_at: now,
      created_at: now,
      updated_at: now,
    },
  ]);
  return id;
}
