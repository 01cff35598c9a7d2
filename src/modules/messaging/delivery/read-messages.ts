import { type Db, query } from "../../../shared/db";
import type { Message, MessageStatus } from "../types";

export const MESSAGE_COLUMNS = `id, key, kind, channel, recipient, locale, status, order_id, event_id, session_id,
  ticket_ids, data, attempts, next_attempt_at, sent_at, last_error, external_id, created_at`;

export type MessageFilters = {
  order_id?: string;
  /** What tells of this ticket: it names the ticket, or tells of the ticket's order as a whole. */
  ticket?: { id: string; order_id: string };
  event_id?: string;
  session_id?: string;
  status?: readonly MessageStatus[];
};

const MATCHES = {
  order_id: `order_id = :order_id`,
  ticket: `(ticket_ids @> ARRAY[:ticket_id]::text[] OR (order_id = :ticket_order_id AND ticket_ids = '{}'))`,
  event_id: `event_id = :event_id`,
  session_id: `session_id = :session_id`,
  status: `status = ANY (:status)`,
} as const satisfies Record<keyof MessageFilters, string>;

/** Messages and what became of them, newest first. */
export async function listMessages(
  db: Db,
  filters: MessageFilters,
  page: { limit: number; offset: number },
): Promise<{ messages: Message[]; count: number }> {
  // Each filter has its index; a condition that is always there would hide it from the planner.
  const wanted = (Object.keys(MATCHES) as (keyof MessageFilters)[]).filter((name) => filters[name]);
  const where = wanted.map((name) => MATCHES[name]).join(" AND ") || "true";
  const { ticket, ...plain } = filters;
  const bindings = { ...plain, ticket_id: ticket?.id, ticket_order_id: ticket?.order_id };
  const [messages, [total]] = await Promise.all([
    query<Message>(
      db,
      `SELECT ${MESSAGE_COLUMNS} FROM box_office_message WHERE ${where}
       ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset`,
      { ...bindings, ...page },
    ),
    query<{ count: number }>(
      db,
      `SELECT count(*)::integer AS count FROM box_office_message WHERE ${where}`,
      bindings,
    ),
  ]);
  return { messages, count: total?.count ?? 0 };
}
