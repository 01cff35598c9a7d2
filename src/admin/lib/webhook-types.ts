/** What the admin API answers about webhooks. */

import type * as webhooks from "../../modules/webhooks/types";
import type { Json } from "../../shared/json";

export type WebhookEvent = webhooks.WebhookEvent;
export type Webhook = Json<webhooks.WebhookEndpoint>;
/** Of the answers that create an endpoint or rotate its secret; no other tells it. */
export type WebhookWithSecret = Json<webhooks.EndpointWithSecret>;
export type WebhookDelivery = Json<webhooks.WebhookDelivery>;
export type WebhookInput = Pick<Webhook, "url" | "description" | "events">;
