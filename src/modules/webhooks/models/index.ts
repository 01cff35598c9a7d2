export { WebhookDelivery } from "./webhook-delivery";
export { WebhookEndpoint } from "./webhook-endpoint";
