import { type Db, query } from "../../../shared/db";
import { oneOf } from "../../../shared/list/conditions";
import { type Spec, where } from "../../../shared/list/where";
import type { Message, MessageStatus } from "../types";

export const MESSAGE_COLUMNS = `id, key, kind, channel, recipient, locale, status, order_id, event_id, session_id,
  ticket_ids, data, attempts, next_attempt_at, sent_at, last_error, external_id, created_at`;

export type MessageFilters = {
  id?: string;
  /** What tells of this order, or of one of its tickets: a person may be told of several orders at once. */
  order?: { id: string; ticket_ids: readonly string[] };
  /** What tells of this ticket: it names the ticket, or tells of the ticket's order as a whole. */
  ticket?: { id: string; order_id: string };
  event_id?: string;
  session_id?: string;
  status?: readonly MessageStatus[];
};

const MESSAGE_FILTERS: Spec<MessageFilters> = {
  id: oneOf("id"),
  order: ({ id, ticket_ids }) => ({
    where: `(order_id = :of_order_id OR ticket_ids && :of_ticket_ids::text[])`,
    bindings: { of_order_id: id, of_ticket_ids: ticket_ids },
  }),
  ticket: ({ id, order_id }) => ({
    where: `(ticket_ids @> ARRAY[:ticket_id]::text[] OR (order_id = :ticket_order_id AND ticket_ids = '{}'))`,
    bindings: { ticket_id: id, ticket_order_id: order_id },
  }),
  event_id: oneOf("event_id"),
  session_id: oneOf("session_id"),
  status: oneOf("status"),
};

/** Messages and what became of them, newest first. */
export function listMessages(
  db: Db,
  filters: MessageFilters,
  page: { limit: number; offset: number },
): Promise<Message[]> {
  const asked = where(MESSAGE_FILTERS, filters);
  return query<Message>(
    db,
    `SELECT ${MESSAGE_COLUMNS} FROM box_office_message WHERE ${asked.where}
     ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset`,
    { ...asked.bindings, ...page },
  );
}
