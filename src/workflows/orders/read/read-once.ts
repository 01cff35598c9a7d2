import type { MedusaContainer } from "@medusajs/framework/types";
import { BoundedCache } from "../../../shared/bounded-cache";
import {
  ALL_SLICES,
  fetchOrder,
  findStanding,
  type MedusaOrder,
  type Order,
  orderOf,
} from "./read-order";

export type WholeOrder = Order<(typeof ALL_SLICES)[number]>;

/** How long a settlement's reading serves those who tell of it, in milliseconds. */
const MOMENT_MS = 2_000;
const settled = new BoundedCache<{ order: MedusaOrder; read_at: Date; kept_at: number }>(200);

/**
 * Reads an order whole, for what follows from it and for whoever tells of that ({@link readToTell}).
 *
 * @param readAt by the database's clock, before it is read
 */
export async function readToSettle(
  container: MedusaContainer,
  orderId: string,
  readAt: Date,
): Promise<WholeOrder | undefined> {
  const [order, standing] = await Promise.all([
    fetchOrder(container, orderId, ALL_SLICES),
    findStanding(container, orderId),
  ]);
  if (!order) return undefined;
  settled.set(orderId, { order, read_at: readAt, kept_at: performance.now() });
  return orderOf(container, order, standing, ALL_SLICES);
}

/**
 * Reads an order whole, for a message: as it was settled a moment ago in this process, unless somebody has settled it
 * since, wherever that was. Its standing is as it is now.
 */
export async function readToTell(
  container: MedusaContainer,
  orderId: string,
): Promise<WholeOrder | undefined> {
  const standing = await findStanding(container, orderId);
  const kept = settled.find(orderId);
  const isLatest =
    kept &&
    standing &&
    standing.followed_at <= kept.read_at &&
    performance.now() - kept.kept_at < MOMENT_MS;
  const order = isLatest ? kept.order : await fetchOrder(container, orderId, ALL_SLICES);
  return order && orderOf(container, order, standing, ALL_SLICES);
}
