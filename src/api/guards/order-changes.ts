import { randomUUID } from "node:crypto";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { refusal } from "../../shared/errors";
import {
  assertInvoicesCovered,
  assertNotInvoiced,
} from "../../workflows/invoices/assert-not-invoiced";
import { leaveCartItsPayment } from "../../workflows/orders/cart-payment";
import { assertNoOpenChange } from "../../workflows/orders/change/change-order";
import { keptQuantity } from "../../workflows/orders/read/goods";
import { readOrder } from "../../workflows/orders/read/read-order";
import { assertFinished } from "../../workflows/orders/read/unfinished-order";
import { settleOrderWorkflow } from "../../workflows/orders/settle-order";
import { withdrawLinkSessions } from "../../workflows/payments/withdraw-link-sessions";
import { afterAnswer } from "./after-answer";
import { leaseUntilAnswered } from "./lease-until-answered";

type FindOrder = (container: MedusaContainer, id: string) => Promise<string | undefined>;

const itself: FindOrder = async (_, id) => id;

const ofClaim: FindOrder = async (container, id) => {
  const [claim] = await container.resolve(Modules.ORDER).listOrderClaims({ id } as object);
  return claim?.order_id;
};

const ofExchange: FindOrder = async (container, id) => {
  const [exchange] = await container.resolve(Modules.ORDER).listOrderExchanges({ id } as object);
  return exchange?.order_id;
};

const ofReturn: FindOrder = async (container, id) => {
  const [back] = await container.resolve(Modules.ORDER).listReturns({ id } as object);
  return back?.order_id;
};

/** A received return frees seats: marked first, so that a crash before its event loses nothing. */
export async function markOrderOfReturn(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const orderId = await ofReturn(req.scope, req.params.id as string);
  if (orderId) await markOrder(req.scope, orderId);
  next();
}

/**
 * Before Medusa confirms a change of an order, its seats are made sure of: core has no hook there and its events
 * come too late to refuse. What was pinned is dropped when the confirmation fails; when it succeeds, settlement
 * makes the tickets of it.
 *
 * @throws `seats_unavailable`, `sales_closed`, `ticket_scanned`, `completion_in_progress`, `status_not_allowed`,
 * `order_invoiced` where less would be left of a line than is invoiced of it, or at another price
 */
function pinSeatsOf(findOrder: FindOrder) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const ticketing = req.scope.resolve(BOX_OFFICE_TICKETING);
    const orderId = await findOrder(req.scope, req.params.id as string);
    const order = orderId ? await readOrder(req.scope, orderId, "money", "goods") : undefined;
    if (!orderId || !order) return next();

    const attemptId = `change:${randomUUID()}`;
    const dropPins = async (succeeded: boolean) =>
      succeeded || ticketing.claims.dropOrderPins(orderId, attemptId);
    assertFinished(order);
    if (order.is_draft) {
      await noteDraft(req.scope, orderId);
      afterAnswer(req, res, dropPins);
      // Under the lease, so that the next attempt doesn't take pins for its own that are about to go.
    } else await leaseUntilAnswered(req, res, orderId, dropPins);
    await assertNotCancelled(req, orderId);
    await markOrder(req.scope, orderId);
    const lines = await linesAfterChange(req.scope, orderId);
    await assertInvoicesCovered(req.scope, order, lines);
    await ticketing.settlement.pinOrderChange({ ...order, lines }, attemptId);
    next();
  };
}

async function markOrder(container: MedusaContainer, orderId: string): Promise<void> {
  await container.resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrder(orderId);
}

/** Once it is converted nothing in the order tells that it was one, and its event may be lost. */
async function noteDraft(container: MedusaContainer, orderId: string): Promise<void> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  await orderStatus.standings.noteAdminOrders([orderId]);
}

/**
 * What an order's cancellation gave back would be taken again by the back door. Asked under the order's lease, so that
 * it is not cancelled while Medusa works on it.
 *
 * @throws `status_not_allowed`
 */
export async function assertNotCancelled(req: MedusaRequest, orderId: string): Promise<void> {
  const order = await readOrder(req.scope, orderId);
  if (order?.canceled && !order.is_closed) {
    throw refusal("status_not_allowed", "The order is cancelled; give it another status first");
  }
}

/**
 * Before Medusa hands over goods of an order: those of a cancelled one are back in stock.
 *
 * @throws `status_not_allowed`, `payment_in_progress`, `completion_in_progress`
 */
export async function refuseCancelledOrder(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const order = await readOrder(req.scope, req.params.id as string);
  if (!order || order.is_draft) return next();
  assertFinished(order);
  await leaseUntilAnswered(req, res, order.order_id);
  await assertNotCancelled(req, order.order_id);
  next();
}

/** The lines as they will be once the pending change is confirmed. */
async function linesAfterChange(container: MedusaContainer, orderId: string) {
  const preview = await container.resolve(Modules.ORDER).previewOrderChange(orderId);
  return (preview.items ?? []).map((item) => ({
    line_item_id: item.id,
    variant_id: item.variant_id ?? null,
    product_id: item.product_id ?? null,
    quantity: keptQuantity({
      quantity: Number(item.quantity),
      detail: item.detail as Parameters<typeof keptQuantity>[0]["detail"],
    }),
    total_minor: 0,
    unit_price: Number(item.unit_price),
  }));
}

export const pinSeatsOfOrderEdit = pinSeatsOf(itself);
export const pinSeatsOfDraftOrder = pinSeatsOf(itself);
export const pinSeatsOfClaim = pinSeatsOf(ofClaim);
export const pinSeatsOfExchange = pinSeatsOf(ofExchange);

/**
 * Medusa's own cancellation and our payments exclude each other: a cancellation waits for the payment that is at work
 * and then gives its money back; a payment of an order that is being cancelled is refused. Beside an open change Medusa
 * would give back the money and then fail.
 *
 * @throws `payment_in_progress`, `order_change_open`, `order_invoiced`
 */
export async function leaseForCancellation(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const order = await readOrder(req.scope, req.params.id as string);
  if (!order) return next();
  if (order.is_unfinished) await leaveCartItsPayment(req.scope, order.order_id);
  await leaseUntilAnswered(
    req,
    res,
    order.order_id,
    async (succeeded) => succeeded && withdrawLinkSessions(req.scope, order.order_id),
  );
  await assertNoOpenChange(req.scope, order.order_id);
  await assertNotInvoiced(req.scope, order.order_id);
  next();
}

/** Core tells nobody when it authorises a placed order's payment or gives an order to another customer. */
export async function settleAfterwards(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const order_id = req.params.id as string;
  await markOrder(req.scope, order_id);
  afterAnswer(req, res, () => settleOrderWorkflow(req.scope).run({ input: { order_id } }));
  next();
}
