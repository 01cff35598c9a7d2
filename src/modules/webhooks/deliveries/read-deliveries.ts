import { type Db, query, queryOne } from "../../../shared/db";
import { notFound } from "../../../shared/errors";
import { oneOf } from "../../../shared/list/conditions";
import { countOf } from "../../../shared/list/count";
import { type Spec, where } from "../../../shared/list/where";
import type { DeliveryStatus, WebhookDelivery } from "../types";

const COLUMNS = `id, endpoint_id, message_id, event, payload #>> '{data,order,id}' AS order_id,
  payload #>> '{data,order,order_code}' AS order_code, status, attempts, next_attempt_at, response_status,
  response_excerpt, last_error, duration_ms, delivered_at, created_at`;

type DeliveryFilters = { endpoint_id: string; status?: readonly DeliveryStatus[] };

const DELIVERY_FILTERS: Spec<DeliveryFilters> = {
  endpoint_id: oneOf("endpoint_id"),
  status: oneOf("status"),
};

/** An endpoint's deliveries and what became of them, newest first. */
export async function listDeliveries(
  db: Db,
  filters: DeliveryFilters,
  page: { limit: number; offset: number },
): Promise<{ deliveries: WebhookDelivery[]; count: number }> {
  const asked = where(DELIVERY_FILTERS, filters);
  const [deliveries, count] = await Promise.all([
    query<WebhookDelivery>(
      db,
      `SELECT ${COLUMNS} FROM box_office_webhook_delivery WHERE ${asked.where}
       ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset`,
      { ...asked.bindings, ...page },
    ),
    countOf(db, "box_office_webhook_delivery", asked),
  ]);
  return { deliveries, count };
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
