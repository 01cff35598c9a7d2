import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { notFound } from "../../shared/errors";
import { presentAdminEvent, readPrices } from "./event";

/** The admin's answer for some events, in the order of the ids. */
export async function readAdminEvents(container: MedusaContainer, eventIds: readonly string[]) {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const events = await ticketing.catalog.readEvents(eventIds);
  const [priceOf, channelsOf] = await Promise.all([
    readPrices(container, events, {}),
    readSalesChannels(
      container,
      events.flatMap((event) => event.product_id ?? []),
    ),
  ]);
  return events.map((event) => ({
    ...presentAdminEvent(event, priceOf),
    sales_channel_ids: channelsOf.get(event.product_id ?? "") ?? [],
  }));
}

/** The departments that sell each product: one query. */
async function readSalesChannels(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (!productIds.length) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "sales_channels.id"],
    filters: { id: [...productIds] },
  });
  return new Map(
    data.map((product) => [
      product.id,
      (product.sales_channels ?? []).flatMap((channel: { id: string } | null) => channel?.id ?? []),
    ]),
  );
}

/** @throws 404 */
export async function requireEvent(
  container: MedusaContainer,
  eventId: string,
): Promise<{ id: string; timezone: string }> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const [event] = await ticketing.listBoxOfficeEvents(
    { id: eventId },
    { select: ["id", "timezone"] },
  );
  if (!event) throw notFound("Event", eventId);
  return event;
}

/** A limit of the event as the admin gets it. @throws 404 */
export async function readAdminPool(container: MedusaContainer, eventId: string, poolId: string) {
  const { capacity_pools } = await readAdminEvent(container, eventId);
  const pool = capacity_pools.find(({ id }) => id === poolId);
  if (!pool) throw notFound("Capacity pool", poolId);
  return pool;
}

/** @throws 404 */
export async function readAdminEvent(container: MedusaContainer, eventId: string) {
  const [event] = await readAdminEvents(container, [eventId]);
  if (!event) throw notFound("Event", eventId);
  return event;
}
