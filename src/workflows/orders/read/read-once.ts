import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { BoundedCache } from "../../../shared/bounded-cache";
import { PATIENCE_MS } from "../../../shared/requests-first";
import {
  ALL_SLICES,
  fetchOrder,
  findStanding,
  type MedusaOrder,
  type Order,
  type OrderReading,
  orderOf,
} from "./read-order";

export type WholeOrder = Order<(typeof ALL_SLICES)[number]>;

/** How long the reading of a new order serves those who tell of it: they wait for requests, one after the other. */
const KEPT_MS = PATIENCE_MS + 5_000;
const placed = new BoundedCache<{ order: MedusaOrder; read_at: Date; kept_at: number }>(200);

/**
 * Reads an order for what follows from it; one that is new whole, for whoever tells of that as well
 * ({@link readAsPlaced}).
 *
 * @param readAt by the database's clock, before it is read
 */
export async function readToSettle(
  container: MedusaContainer,
  orderId: string,
  readAt: Date,
): Promise<OrderReading | undefined> {
  const [order, standing] = await Promise.all([
    fetchOrder(container, orderId, ALL_SLICES),
    findStanding(container, orderId),
  ]);
  if (order && !standing) {
    placed.set(orderId, { order, read_at: readAt, kept_at: performance.now() });
  }
  return order && orderOf(container, order, standing, ["money", "goods"]);
}

/**
 * Reads an order whole, for the messages of a new one: as this process has just taken it in, unless anything later is
 * known of it, wherever it happened. Its standing is as it is now.
 */
export async function readAsPlaced(
  container: MedusaContainer,
  orderId: string,
): Promise<WholeOrder | undefined> {
  const [kept, standing] = await Promise.all([
    findKept(container, orderId),
    findStanding(container, orderId),
  ]);
  const order = kept ?? (await fetchOrder(container, orderId, ALL_SLICES));
  return order && orderOf(container, order, standing, ALL_SLICES);
}

async function findKept(container: MedusaContainer, orderId: string) {
  const kept = placed.find(orderId);
  if (!kept || performance.now() - kept.kept_at > KEPT_MS) return undefined;
  const { orders } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  return (await orders.isUnchangedSince(orderId, kept.read_at)) ? kept.order : undefined;
}
