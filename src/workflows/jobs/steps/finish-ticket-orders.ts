import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_GIFT_CARD } from "../../../modules/gift-card";
import { BOX_OFFICE_INVOICING } from "../../../modules/invoicing";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { StalePin } from "../../../modules/ticketing/claims/stale-pins";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { attempt } from "../../../shared/queue/attempt";
import { RUN_SECONDS } from "../../../shared/queue/drain";
import { lowerAllLines } from "../../cancellations/lower-all-lines";
import { finishCreditNote } from "../../credits/finish-credit-note";
import { endChangeLeftOpen } from "../../orders/change/change-order";
import { closeUnfinishedOrder } from "../../orders/close-unfinished-order";
import { findOrderOfCart, repairCart } from "../../orders/earlier-completion";
import { giveBackLatePayments, giveBackPaymentsOfOrder } from "../../orders/give-back-payment";
import { readOrder } from "../../orders/read/read-order";
import { settleOrderWorkflow } from "../../orders/settle-order";
import { finishPayments } from "../../payments/finish-payments";

/** An order that nobody finished paying is closed after this. */
const UNPAID_MINUTES = 30;
/** Of each kind, in one run; the next run takes the next. */
const BATCH = 100;

/**
 * Finishes what a process left when it died: completions and order changes that pinned seats, orders whose events
 * were lost, orders that were never paid. Any number of runners may do this at once: every act is idempotent.
 * One order's failure is logged and does not stop the others.
 */
export const finishTicketOrdersStep = createStep(
  "box-office-finish-ticket-orders-step",
  async (_: undefined, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    const invoicing = container.resolve(BOX_OFFICE_INVOICING);
    const giftCards = container.resolve(BOX_OFFICE_GIFT_CARD);
    const finish = (what: string, work: () => Promise<unknown>) =>
      attempt(container, `${what} could not be finished`, work);

    await finish("the note of drafts", () => orderStatus.standings.noteDrafts());
    for (const pin of await ticketing.claims.listStalePins(BATCH)) {
      await finish(`the pin of ${pin.order_id ?? pin.cart_id}`, () => finishPin(container, pin));
    }
    for (const cartId of await giftCards.holds.listStalePins(BATCH)) {
      await finish(`the cards of ${cartId}`, () => finishCards(container, cartId));
    }
    for (const orderId of await orderStatus.orders.takeOrdersToLookAt(BATCH)) {
      await finish(`order ${orderId}`, () => finishOrder(container, orderId));
    }
    for (const orderId of await orderStatus.standings.latestRemains(
      LONGEST_OPERATION_SECONDS,
      BATCH,
    )) {
      await finish(`order ${orderId}`, () => closeUnfinishedOrder(container, orderId));
    }
    for (const id of await invoicing.creditNotes.unfinishedCreditNotes(BATCH)) {
      await finish(`credit note ${id}`, () => finishCreditNote(container, id));
    }
    await finish("the lowering of lines", () => lowerAllLines(container, RUN_SECONDS));
    await finish("the sweep of lapsed holds", () => ticketing.claims.sweepLapsedHolds(BATCH));
    await finish("the holds of cards", () => giftCards.holds.lapseHolds());
    return new StepResponse(undefined);
  },
);

async function finishPin(container: MedusaContainer, pin: StalePin): Promise<void> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  if (pin.cart_id) await repairCart(container, pin.cart_id);
  const orderId = pin.order_id ?? (await findOrderOfCart(container, pin.cart_id as string));
  if (!orderId) {
    await ticketing.claims.dropCartPins(pin.cart_id as string, pin.attempt_id);
    return;
  }
  try {
    await finishOrder(container, orderId);
  } finally {
    await ticketing.claims.dropOrderPins(orderId, pin.attempt_id);
  }
}

/** What a completion pinned of cards is taken for its order, or is its cart's again. */
async function finishCards(container: MedusaContainer, cartId: string): Promise<void> {
  await repairCart(container, cartId);
  const orderId = await findOrderOfCart(container, cartId);
  if (orderId) await finishOrder(container, orderId);
  else await container.resolve(BOX_OFFICE_GIFT_CARD).holds.dropStalePins(cartId);
}

async function finishOrder(container: MedusaContainer, orderId: string): Promise<void> {
  await endChangeLeftOpen(container, orderId);
  await finishPayments(container, orderId);
  await giveBackLatePayments(container, orderId);
  await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
  if (!(await isAbandoned(container, orderId))) return;
  await closeUnpaidOrder(container, orderId);
  await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
}

/** A checkout that never finished paying, and never will; one of goods keeps no places, and is the merchant's to close. */
async function isAbandoned(container: MedusaContainer, orderId: string): Promise<boolean> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const known = await ticketing.orders.findTicketOrder(orderId);
  const order = known?.event_ids && (await readOrder(container, orderId, "money"));
  if (!order?.standing || order.canceled || order.payment !== "unpaid") return false;
  return Date.now() - order.placed_at.getTime() >= UNPAID_MINUTES * 60_000;
}

/**
 * Cancels the order for good and gives back what its payment may have reserved. Its buyer is told who had been told of
 * it: that it is our doing stands there before Medusa does it, since others may be the first to see it done.
 */
async function closeUnpaidOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const leaseId = await orderStatus.orders.leaseOrder(orderId);
  try {
    if (!(await isAbandoned(container, orderId))) return;
    await orderStatus.orders.markOrder(orderId);
    await orderStatus.standings.beginClosing(orderId);
    try {
      await cancelOrderWorkflow(container).run({ input: { order_id: orderId } });
    } catch (error) {
      await orderStatus.standings.abandonClosing(orderId);
      throw error;
    }
    await giveBackPaymentsOfOrder(container, orderId);
  } finally {
    await orderStatus.orders.releaseOrder(orderId, leaseId);
  }
}
