import { timingSafeEqual } from "node:crypto";
import type { MedusaStoreRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { notFound } from "../../shared/errors";
import type { AnyAnswer } from "../answer";
import { signedInCustomer } from "./signed-in-customer";
import { withinBudget } from "./within-budget";

/**
 * The order of a route of the store, for its owner or whoever has its token.
 *
 * @throws 404, `too_many_attempts`
 */
export async function requireOrder(
  req: MedusaStoreRequest,
  res: AnyAnswer,
  token: string | undefined,
) {
  const orderId = req.params.id as string;
  const look = () => findOrder(req, orderId, token);
  // Without a token nothing is guessed.
  const found = token === undefined ? await look() : await withinBudget(req, res, look);
  if (!found) throw notFound("Order", orderId);
  return found;
}

async function findOrder(req: MedusaStoreRequest, orderId: string, token: string | undefined) {
  const orderStatus = req.scope.resolve(BOX_OFFICE_ORDER_STATUS);
  const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
  const [met, known, { data }] = await Promise.all([
    orderStatus.orders.findOrder(orderId),
    ticketing.orders.findTicketOrder(orderId),
    req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: [
        "id",
        "display_id",
        "customer_id",
        "sales_channel_id",
        "created_at",
        "items.variant_id",
        "items.product_id",
      ],
      filters: { id: orderId },
    }),
  ]);
  const order = data[0];
  const customerId = signedInCustomer(req);
  const isOwner = customerId !== undefined && order?.customer_id === customerId;
  const channels = req.publishable_key_context.sales_channel_ids;
  const isInReach = !order?.sales_channel_id || channels.includes(order.sales_channel_id);
  const isTheirs = isInReach && (isOwner || hasToken(met?.access_token, token));
  return order && isTheirs ? { order, known } : undefined;
}

function hasToken(expected: string | null | undefined, given: string | undefined): boolean {
  if (!expected || !given) return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
