import { type Db, query, retryingDeadlocks } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import type { NewMessage } from "../types";

const ROWS_PER_STATEMENT = 500;

/**
 * Queues messages to be sent from now on. A key that is known, sent or not, makes none: whoever wishes a message
 * may wish it again, at the same time as others too.
 *
 * @returns the ids of the messages that are new
 */
export async function queueMessages(db: Db, messages: readonly NewMessage[]): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < messages.length; at += ROWS_PER_STATEMENT) {
    const rows = messages.slice(at, at + ROWS_PER_STATEMENT).map((message) => ({
      ...message,
      id: newId("bomsg"),
      channel: message.channel ?? "email",
      is_bulk: message.is_bulk ?? false,
      ticket_ids: message.ticket_ids ?? [],
      data: message.data ?? {},
    }));
    const queued = await retryingDeadlocks(() =>
      query<{ id: string }>(
        db,
        // By key, so that two who queue the same messages wait for each other in the same order.
        `INSERT INTO box_office_message (id, key, kind, channel, recipient, locale, is_bulk, order_id, event_id,
           session_id, ticket_ids, data, next_attempt_at)
         SELECT id, key, kind, channel, recipient, locale, is_bulk, order_id, event_id, session_id, ticket_ids, data, now()
         FROM jsonb_populate_recordset(NULL::box_office_message, :rows)
         ORDER BY key
         ON CONFLICT (key) DO NOTHING
         RETURNING id`,
        { rows: JSON.stringify(rows) },
      ),
    );
    ids.push(...queued.map(({ id }) => id));
  }
  return ids;
}
