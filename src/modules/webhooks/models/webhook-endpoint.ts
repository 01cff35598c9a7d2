import { model } from "@medusajs/framework/utils";
import { DISABLED_REASONS } from "../types";

/** An outside system that is told what happens to orders (E5). */
export const WebhookEndpoint = model.define(
  { name: "BoxOfficeWebhookEndpoint", tableName: "box_office_webhook_endpoint" },
  {
    id: model.id({ prefix: "bowhk" }).primaryKey(),
    url: model.text(),
    description: model.text().nullable(),
    /** Those of `WEBHOOK_EVENTS` that it wants. */
    events: model.array(),
    /** `whsec_` and the key in base64; signing needs it as it is. */
    secret: model.text(),
    previous_secret: model.text().nullable(),
    previous_secret_expires_at: model.dateTime().nullable(),
    is_enabled: model.boolean().default(true),
    disabled_at: model.dateTime().nullable(),
    disabled_reason: model.enum([...DISABLED_REASONS]).nullable(),
    /** When the admin was told that the endpoint was disabled for its failures. */
    disabled_told_at: model.dateTime().nullable(),
    /** The first failure since the last success. */
    failing_since: model.dateTime().nullable(),
  },
);
