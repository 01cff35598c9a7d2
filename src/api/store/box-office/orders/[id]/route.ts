import { timingSafeEqual } from "node:crypto";
import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../modules/ticketing";
import type { TicketingModuleService } from "../../../../../modules/ticketing/service";
import { notFound } from "../../../../../shared/errors";
import type { GetOrder } from "../../validators";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const orderId = req.params.id as string;
  const { token } = req.validatedQuery as z.infer<typeof GetOrder>;
  const [known, { data }] = await Promise.all([
    ticketing.findTicketOrder(orderId),
    req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id", "display_id", "customer_id", "sales_channel_id", "items.variant_id"],
      filters: { id: orderId },
    }),
  ]);
  const order = data[0];
  const actorId = (req as { auth_context?: { actor_id?: string } }).auth_context?.actor_id;
  const isOwner = Boolean(actorId) && order?.customer_id === actorId;
  const channels = req.publishable_key_context.sales_channel_ids;
  const isInReach = !order?.sales_channel_id || channels.includes(order.sales_channel_id);
  if (!order || !isInReach || !(isOwner || hasToken(known?.access_token, token))) {
    throw notFound("Order", orderId);
  }
  const [tickets, isReady] = await Promise.all([
    ticketing.readTicketsOfOrder(orderId),
    known?.settled_at ? true : hasNoTickets(ticketing, order.items),
  ]);
  res.setHeader("Cache-Control", "no-store");
  res.json({
    order: {
      id: order.id,
      display_id: order.display_id,
      tickets_ready: isReady,
    },
    tickets,
  });
}

/** An order of goods only is never settled; its buyer has nothing to wait for. */
async function hasNoTickets(
  ticketing: TicketingModuleService,
  items: ({ variant_id?: string | null } | null)[] | null | undefined,
): Promise<boolean> {
  const lines = (items ?? []).map((item) => ({
    line_item_id: "",
    variant_id: item?.variant_id ?? null,
    product_id: null,
    quantity: 0,
  }));
  return (await ticketing.ticketLinesOf(lines)).length === 0;
}

function hasToken(expected: string | undefined, given: string | undefined): boolean {
  if (!expected || !given) return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
