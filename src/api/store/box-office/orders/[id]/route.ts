import { timingSafeEqual } from "node:crypto";
import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";
import { BOX_OFFICE_TICKETING } from "../../../../../modules/ticketing";
import type { TicketingModuleService } from "../../../../../modules/ticketing/service";
import { notFound } from "../../../../../shared/errors";
import { presentTicket } from "../../../../presenters/ticket";
import type { GetOrder } from "../../validators";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const ticketing = req.scope.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
  const orderId = req.params.id as string;
  const { token } = req.validatedQuery as z.infer<typeof GetOrder>;
  const [known, { data }] = await Promise.all([
    ticketing.findTicketOrder(orderId),
    req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id", "display_id", "customer_id"],
      filters: { id: orderId },
    }),
  ]);
  const order = data[0];
  const actorId = (req as { auth_context?: { actor_id?: string } }).auth_context?.actor_id;
  const isOwner = Boolean(actorId) && order?.customer_id === actorId;
  if (!order || !(isOwner || hasToken(known?.access_token, token))) {
    throw notFound("Order", orderId);
  }
  const tickets = await ticketing.readTicketsOfOrder(orderId);
  res.setHeader("Cache-Control", "no-store");
  res.json({
    order: {
      id: order.id,
      display_id: order.display_id,
      tickets_ready: Boolean(known?.settled_at),
    },
    tickets: tickets.map(presentTicket),
  });
}

function hasToken(expected: string | undefined, given: string | undefined): boolean {
  if (!expected || !given) return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
