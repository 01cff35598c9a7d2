import { model } from "@medusajs/framework/utils";
import { LOCALES } from "../../../shared/locales";
import { MESSAGE_STATUSES } from "../types";

/**
 * One message to one recipient, from the wish to send it until it went. It refers to orders and tickets and never
 * holds what was sent: no secret of a ticket, no link, no text. Rows are never soft-deleted, so their indexes are in a
 * migration of their own (docs/decisions/indexes-in-a-migration.md).
 */
export const Message = model.define(
  { name: "BoxOfficeMessage", tableName: "box_office_message" },
  {
    id: model.id({ prefix: "bomsg" }).primaryKey(),
    /** What makes a message go once: two wishes with the same key are one message. */
    key: model.text(),
    kind: model.text(),
    channel: model.text(),
    recipient: model.text(),
    locale: model.enum([...LOCALES]),
    status: model.enum([...MESSAGE_STATUSES]).default("pending"),
    /** One of very many: it waits for those that somebody waits for. */
    is_bulk: model.boolean().default(false),
    order_id: model.text().nullable(),
    event_id: model.text().nullable(),
    session_id: model.text().nullable(),
    ticket_ids: model.array(),
    /** Small facts that are not to be read again later, such as why a ticket was cancelled. */
    data: model.json(),
    /** How often it was taken up for sending. */
    attempts: model.number().default(0),
    /** When it is due; while it is being sent, when the sender's lease ends and another may take it up. */
    next_attempt_at: model.dateTime(),
    lease_id: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    /** Why the last attempt failed, or why the message was skipped. */
    last_error: model.text().nullable(),
    /** The carrier's own id of the message. */
    external_id: model.text().nullable(),
  },
);
