import { type Db, query, queryOne } from "../../../shared/db";
import { notFound } from "../../../shared/errors";
import type { DeliveryStatus, WebhookDelivery } from "../types";

const COLUMNS = `id, endpoint_id, message_id, event, payload #>> '{data,order,id}' AS order_id,
  payload #>> '{data,order,order_code}' AS order_code, status, attempts, next_attempt_at, response_status,
  response_excerpt, last_error, duration_ms, delivered_at, created_at`;

/** An endpoint's deliveries and what became of them, newest first. */
export async function listDeliveries(
  db: Db,
  filters: { endpoint_id: string; status?: readonly DeliveryStatus[] },
  page: { limit: number; offset: number },
): Promise<{ deliveries: WebhookDelivery[]; count: number }> {
  const where = `endpoint_id = :endpoint_id ${filters.status ? "AND status = ANY (:status)" : ""}`;
  const [deliveries, [total]] = await Promise.all([
    query<WebhookDelivery>(
      db,
      `SELECT ${COLUMNS} FROM box_office_webhook_delivery WHERE ${where}
       ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset`,
      { ...filters, ...page },
    ),
    query<{ count: number }>(
      db,
      `SELECT count(*)::integer AS count FROM box_office_webhook_delivery WHERE ${where}`,
      filters,
    ),
  ]);
  return { deliveries, count: total?.count ?? 0 };
}

/** @throws 404, also for another endpoint's */
export async function readDelivery(
  db: Db,
  endpointId: string,
  id: string,
): Promise<WebhookDelivery> {
  const delivery = await queryOne<WebhookDelivery>(
    db,
    `SELECT ${COLUMNS} FROM box_office_webhook_delivery WHERE id = :id AND endpoint_id = :endpoint_id`,
    { id, endpoint_id: endpointId },
  );
  if (!delivery) throw notFound("Delivery", id);
  return delivery;
}
