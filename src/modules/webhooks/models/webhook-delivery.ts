import { model } from "@medusajs/framework/utils";
import { DELIVERY_STATUSES } from "../types";

/**
 * One message to one endpoint, from the wish to send it until it arrived. Rows are never soft-deleted, so their indexes
 * are in a migration of their own (docs/decisions/indexes-in-a-migration.md).
 */
export const WebhookDelivery = model.define(
  { name: "BoxOfficeWebhookDelivery", tableName: "box_office_webhook_delivery" },
  {
    id: model.id({ prefix: "bowhd" }).primaryKey(),
    endpoint_id: model.text(),
    /** The `webhook-id`; with the endpoint it makes a message go once. */
    message_id: model.text(),
    event: model.text(),
    /** As it was when it happened: every attempt sends the same. */
    payload: model.json(),
    status: model.enum([...DELIVERY_STATUSES]).default("pending"),
    /** How often it was taken up for sending. */
    attempts: model.number().default(0),
    /** When it is due; while it is being sent, when the sender's lease ends and another may take it up. */
    next_attempt_at: model.dateTime(),
    lease_id: model.text().nullable(),
    /** What the last attempt met. */
    response_status: model.number().nullable(),
    response_excerpt: model.text().nullable(),
    last_error: model.text().nullable(),
    duration_ms: model.number().nullable(),
    delivered_at: model.dateTime().nullable(),
  },
);
