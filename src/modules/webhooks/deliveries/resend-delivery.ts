import { type Db, query } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { readEndpoint } from "../endpoints/endpoints";
import type { WebhookDelivery } from "../types";
import { queuePing } from "./queue-deliveries";
import { readDelivery } from "./read-deliveries";

/**
 * Sends the same message under the same `webhook-id` once more, with all its attempts; one that is on its way already
 * is left alone.
 *
 * @throws 404; `webhook_disabled`
 */
export async function resendDelivery(
  db: Db,
  endpointId: string,
  id: string,
): Promise<WebhookDelivery> {
  await readDelivery(db, endpointId, id);
  await mustBeEnabled(db, endpointId);
  await query(
    db,
    `UPDATE box_office_webhook_delivery
     SET status = 'pending', attempts = 0, next_attempt_at = now(), delivered_at = NULL, updated_at = now()
     WHERE id = :id AND status <> 'sending'`,
    { id },
  );
  return readDelivery(db, endpointId, id);
}

/** Sends a message that says nothing but that it arrives. @throws 404; `webhook_disabled` */
export async function testEndpoint(db: Db, endpointId: string): Promise<WebhookDelivery> {
  await mustBeEnabled(db, endpointId);
  return readDelivery(db, endpointId, await queuePing(db, endpointId));
}

async function mustBeEnabled(db: Db, endpointId: string): Promise<void> {
  const { is_enabled } = await readEndpoint(db, endpointId);
  if (!is_enabled) {
    throw refusal("webhook_disabled", "The webhook is disabled; enable it to send something");
  }
}
