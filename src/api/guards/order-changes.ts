import { randomUUID } from "node:crypto";
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { refusal } from "../../shared/errors";
import { isStorable } from "../../shared/text-schema";
import { assertCardsKeepTheirPrice } from "../../workflows/gift-cards/card-lines";
import {
  assertInvoicesCovered,
  assertNotInvoiced,
} from "../../workflows/invoices/assert-not-invoiced";
import { leaveCartItsPayment } from "../../workflows/orders/cart-payment";
import { cancelClaimWithoutReturnWorkflow } from "../../workflows/orders/change/cancel-claim-without-return";
import { assertNoOpenChange } from "../../workflows/orders/change/change-order";
import { present } from "../../workflows/orders/money/collections";
import { keptQuantity } from "../../workflows/orders/read/goods";
import { readOrder } from "../../workflows/orders/read/read-order";
import { assertFinished } from "../../workflows/orders/read/unfinished-order";
import { settleOrderWorkflow } from "../../workflows/orders/settle-order";
import { withdrawLinkSessions } from "../../workflows/payments/withdraw-link-sessions";
import { afterAnswer } from "./after-answer";
import { leaseUntilAnswered } from "./lease-until-answered";

type FindOrder = (container: MedusaContainer, id: string) => Promise<string | undefined>;

const itself: FindOrder = async (_, id) => id;

/** An exchange or a claim: what its cancellation brings back, and what it takes away again. */
type Undoable = {
  order_id: string;
  return_id: string | null;
  canceled_at: Date | string | null;
  claim_items?: Units[] | null;
  additional_items?: Units[] | null;
};

type Units = { item_id: string; quantity: BigNumberInput };

const UNDOABLE_FIELDS = [
  "order_id",
  "return_id",
  "canceled_at",
  "additional_items.item_id",
  "additional_items.quantity",
];
const CLAIM_FIELDS = [
  ...UNDOABLE_FIELDS,
  "claim_items.item_id",
  "claim_items.quantity",
  // By which Medusa tells the one kind from the other.
  "claim_items.is_additional_item",
  "additional_items.is_additional_item",
];

const findUndoable =
  (entity: "order_claim" | "order_exchange", fields: string[]) =>
  async (container: MedusaContainer, id: string): Promise<Undoable | undefined> => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({ entity, fields, filters: { id } });
    return data[0] as unknown as Undoable | undefined;
  };

const findClaim = findUndoable("order_claim", CLAIM_FIELDS);
const findExchange = findUndoable("order_exchange", UNDOABLE_FIELDS);

const ofClaim: FindOrder = async (container, id) => (await findClaim(container, id))?.order_id;

const ofExchange: FindOrder = async (container, id) =>
  (await findExchange(container, id))?.order_id;

export const ofReturn: FindOrder = async (container, id) => {
  const [back] = await container.resolve(Modules.ORDER).listReturns({ id } as object);
  return back?.order_id;
};

/** A received return frees seats, and once it is asked for less is due: marked first, so that a crash before its event loses nothing. */
export async function markOrderOfReturn(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const orderId = await ofReturn(req.scope, req.params.id as string);
  if (orderId) await markOrder(req.scope, orderId);
  next();
}

/** `id` is that of the route. */
type LinesAfter = (
  container: MedusaContainer,
  orderId: string,
  id: string,
) => ReturnType<typeof linesAfterChange>;

/**
 * Before Medusa confirms a change of an order, its seats are made sure of: core has no hook there and its events
 * come too late to refuse. What was pinned is dropped when the confirmation fails; when it succeeds, settlement
 * makes the tickets of it.
 *
 * @param linesAfter the lines as the change leaves them
 * @throws `seats_unavailable`, `sales_closed`, `ticket_scanned`, `completion_in_progress`, `status_not_allowed`,
 * `order_invoiced` where less would be left of a line than is invoiced of it, or at another price, `gift_card_bought` where
 * a line of gift cards that exist would cost another price, `quantity_limit` where it would buy a part of one
 */
function pinSeatsOf(findOrder: FindOrder, linesAfter: LinesAfter = linesAfterChange) {
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
    const lines = await linesAfter(req.scope, orderId, req.params.id as string);
    await assertInvoicesCovered(req.scope, order, lines);
    await assertCardsKeepTheirPrice(req.scope, order, lines);
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

/** The lines as they will be once the pending change is confirmed; as they are when there is none. */
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
    is_giftcard: item.is_giftcard,
  }));
}

/**
 * The lines as they will be once an exchange or a claim is cancelled: what went out leaves the order, and what was written
 * off is back in it.
 *
 * @throws `order_change_open`
 */
function linesWithout(find: typeof findClaim): LinesAfter {
  return async (container, orderId, id) => {
    await assertNoOpenChange(container, orderId);
    const undone = await find(container, id);
    const lines = await linesAfterChange(container, orderId);
    if (!undone || undone.canceled_at) return lines;
    const of = (units: Undoable["claim_items"], lineId: string) =>
      MathBN.sum(
        0,
        ...present(units)
          .filter(({ item_id }) => item_id === lineId)
          .map(({ quantity }) => quantity),
      );
    return lines.map(({ quantity, ...line }) => {
      const back = of(undone.claim_items, line.line_item_id);
      const gone = of(undone.additional_items, line.line_item_id);
      const left = MathBN.max(0, MathBN.sub(MathBN.add(quantity, back), gone));
      return { ...line, quantity: left.toNumber() };
    });
  };
}

export const pinSeatsOfOrderEdit = pinSeatsOf(itself);
export const pinSeatsOfDraftOrder = pinSeatsOf(itself);
export const pinSeatsOfClaim = pinSeatsOf(ofClaim);
export const pinSeatsOfExchange = pinSeatsOf(ofExchange);
export const pinSeatsOfCancelledClaim = pinSeatsOf(ofClaim, linesWithout(findClaim));
export const pinSeatsOfCancelledExchange = pinSeatsOf(ofExchange, linesWithout(findExchange));

/**
 * Before somebody begins an edit, an exchange, a claim or a return of an order, or asks for another customer: whatever moves
 * its money has seen to it that none is open, since Medusa gives the money and then can't write it down beside one.
 *
 * @throws `payment_in_progress`
 */
function leaseToBegin(findOrder: (req: MedusaRequest) => Promise<unknown>) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const orderId = await findOrder(req);
    const isId = typeof orderId === "string" && isStorable(orderId);
    const order = isId ? await readOrder(req.scope, orderId) : undefined;
    if (order && !order.is_draft) await leaseUntilAnswered(req, res, order.order_id);
    next();
  };
}

export const leaseToBeginChange = leaseToBegin(
  async ({ body }) => ((body ?? {}) as { order_id?: unknown }).order_id,
);
export const leaseToBeginReceiving = leaseToBegin(({ scope, params }) =>
  ofReturn(scope, params.id as string),
);
export const leaseToAskForTransfer = leaseToBegin(async ({ params }) => params.id);

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

/** Where core tells nobody of what it does to an order, that is settled once it is answered. */
function settleAfterwardsOf(findOrder: FindOrder) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    const order_id = await findOrder(req.scope, req.params.id as string);
    if (!order_id) return next();
    await markOrder(req.scope, order_id);
    afterAnswer(req, res, () => settleOrderWorkflow(req.scope).run({ input: { order_id } }));
    next();
  };
}

/** Of a placed order whose payment is authorised, that is written off in part, or that is given to another customer. */
export const settleAfterwards = settleAfterwardsOf(itself);
export const settleAfterClaim = settleAfterwardsOf(ofClaim);
export const settleAfterExchange = settleAfterwardsOf(ofExchange);
export const settleAfterReturn = settleAfterwardsOf(ofReturn);

/** Medusa's own cancellation of a claim by which nothing is to come back fails over the return that there is none of. */
export async function cancelClaimWithoutReturn(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const claim_id = req.params.id as string;
  const claim = await findClaim(req.scope, claim_id);
  if (!claim || claim.return_id || claim.canceled_at) return next();
  const { order_id, additional_items } = claim;
  const line_item_ids = present(additional_items).map(({ item_id }) => item_id);
  const canceled_by = req.auth_context.actor_id;
  await cancelClaimWithoutReturnWorkflow(req.scope).run({
    input: { claim: { claim_id, order_id, canceled_by }, line_item_ids },
  });
  res.status(200).json({});
}
