import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { LogEntry, OrderStatus, Standing } from "../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { BOX_OFFICE_WEBHOOKS } from "../../modules/webhooks";
import type { NewWebhook, WebhookEvent } from "../../modules/webhooks/types";
import { titlesOf } from "../line-titles";
import { orderPayload, PAYLOAD_FIELDS, type PayloadOrder } from "./order-payload";
import { announceWebhooks } from "./webhooks-queued";

/** An event, and the id by which its receivers know a repetition. */
export type Happening = { event: WebhookEvent; message_id: string };

export type WebhooksOf = (entry: LogEntry, standing: Standing) => Happening[];

/**
 * Tells the endpoints that asked for it what the entries of orders' logs say (E5). May be called with an entry again:
 * each endpoint is told once. Reads nothing where nobody asked.
 */
export async function queueWebhooks(
  container: MedusaContainer,
  entries: readonly LogEntry[],
  webhooksOf: WebhooksOf,
): Promise<void> {
  const webhooks = container.resolve(BOX_OFFICE_WEBHOOKS);
  const wanted = new Set(await webhooks.listWantedEvents());
  if (!wanted.size || !entries.length) return;

  const standings = await standingsOf(container, entries);
  const told = entries.flatMap((entry) => {
    const standing = standings.get(entry.order_id);
    const happenings = standing
      ? webhooksOf(entry, standing).filter(({ event }) => wanted.has(event))
      : [];
    return standing && happenings.length ? [{ entry, standing, happenings }] : [];
  });
  const queued = await webhooks.queueDeliveries(await describe(container, told));
  if (queued) await announceWebhooks(container);
}

type Told = { entry: LogEntry; standing: Standing; happenings: Happening[] };

async function standingsOf(container: MedusaContainer, entries: readonly LogEntry[]) {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const ids = [...new Set(entries.map(({ order_id }) => order_id))];
  const standings = await orderStatus.standings.readStandings(ids);
  return new Map(standings.map((standing) => [standing.order_id, standing]));
}

/** Orders that Medusa knows no more are passed over. */
async function describe(container: MedusaContainer, told: readonly Told[]): Promise<NewWebhook[]> {
  if (!told.length) return [];
  const orderIds = [...new Set(told.map(({ standing }) => standing.order_id))];
  const [orders, statuses, tickets] = await Promise.all([
    readOrders(container, orderIds),
    readStatuses(container, told),
    container.resolve(BOX_OFFICE_TICKETING).orders.countTickets(orderIds),
  ]);
  const titles = await titlesOf(
    container,
    [...orders.values()].flatMap(({ items }) => items ?? []),
  );
  return told.flatMap(({ entry, standing, happenings }) => {
    const order = orders.get(standing.order_id);
    const now = statuses.get(entry.to_status_id ?? standing.status_id);
    if (!order || !now) return [];
    const before = statuses.get(entry.from_status_id ?? "") ?? null;
    const data = {
      order: orderPayload(order, standing, { now, before }, tickets.get(order.id) ?? 0, titles),
      ...subjectOf(entry),
    };
    const timestamp = new Date(entry.created_at).toISOString();
    return happenings.map(({ event, message_id }) => ({
      message_id,
      payload: { type: event, timestamp, data },
    }));
  });
}

/** What an entry is about beside its order. */
function subjectOf({ kind, data }: LogEntry) {
  if (kind === "credit_note_issued") return { credit_note: data };
  return kind.startsWith("invoice_") ? { invoice: data } : {};
}

async function readOrders(container: MedusaContainer, ids: string[]) {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: PAYLOAD_FIELDS, filters: { id: ids } });
  return new Map((data as PayloadOrder[]).map((order) => [order.id, order]));
}

async function readStatuses(
  container: MedusaContainer,
  told: readonly Told[],
): Promise<Map<string, OrderStatus>> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const ids = told.flatMap(({ entry, standing }) => [
    entry.from_status_id,
    entry.to_status_id,
    standing.status_id,
  ]);
  const found = await orderStatus.statuses.findStatuses(ids.filter((id) => id !== null));
  return new Map(found.map((status) => [status.id, status]));
}
