import { randomUUID } from "node:crypto";
import type { CartWorkflowDTO, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import { refusal } from "../../../shared/errors";
import { takeOverCart } from "../../orders/earlier-completion";
import { settleOrderWorkflow } from "../../orders/settle-order";
import { linesOf, paysByInvoice } from "./cart-facts";
import type { CompletionGuard } from "./completion-guard";

type Pin = { cart_id: string; attempt_id: string };

/**
 * A cart's seats are pinned before its order is made; what the cart does not hold is claimed here. Then the cart is
 * taken over from an earlier completion that died: whoever has its seats knows that no other is at work on it.
 *
 * @throws `seats_unavailable`, `sales_closed`, `quantity_limit`, `attendees_required`, `invoice_not_allowed`,
 * `payment_cancelled`, `completion_in_progress`
 */
export const seatsGuard: CompletionGuard<Pin> = {
  check: async (container, cart) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const pin = { cart_id: cart.id, attempt_id: randomUUID() };
    const lines = await ticketing.claims.ticketLinesToSell(linesOf(cart));
    if (!lines.length) {
      await assertTakenOver(container, cart, LONGEST_OPERATION_SECONDS);
      return pin;
    }
    await assertPaymentUsable(container, cart);
    await ticketing.attendees.bindAttendees(cart.id, lines);
    await ticketing.pinSeats(
      {
        cart_id: cart.id,
        lines,
        customer_id: cart.customer_id ?? null,
        email: cart.email ?? null,
        pays_by_invoice: paysByInvoice(cart),
      },
      pin.attempt_id,
    );
    try {
      await assertTakenOver(container, cart, 0);
    } catch (error) {
      await unpin(container, pin);
      throw error;
    }
    return pin;
  },
  undo: unpin,
};

/**
 * Turns the pins of the failed attempt back into a hold; those of another attempt are left alone. Whoever looked at the
 * paid order before it was taken back has had it settled: such an order is marked, and gives back its seats.
 */
async function unpin(container: MedusaContainer, pin: Pin): Promise<void> {
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  // First: where the database is lost, nothing below comes to pass, and the buyer's retry takes over.
  ticketing.endAttempt(pin.attempt_id);
  const orderIds = await container
    .resolve(BOX_OFFICE_ORDER_STATUS)
    .orders.markOrdersOfCart(pin.cart_id);
  await ticketing.claims.unpinSeats(pin.cart_id, pin.attempt_id);
  for (const order_id of orderIds) {
    // What fails here is done by the job.
    await settleOrderWorkflow(container).run({ input: { order_id }, throwOnError: false });
  }
}

/** @throws `completion_in_progress` */
async function assertTakenOver(
  container: MedusaContainer,
  cart: CartWorkflowDTO,
  olderThan: number,
) {
  if (await takeOverCart(container, cart, { olderThan })) return;
  throw refusal("completion_in_progress", "This cart is being completed right now");
}

/**
 * After a failure core cancels the payment and leaves its session `authorized`; another completion would make an
 * order that is bound to the cancelled payment.
 */
async function assertPaymentUsable(container: MedusaContainer, cart: CartWorkflowDTO) {
  const authorized = (cart.payment_collection?.payment_sessions ?? []).filter(
    (session) => session.status === "authorized",
  );
  if (!authorized.length) return;
  const payments = await container.resolve(Modules.PAYMENT).listPayments({
    payment_session_id: authorized.map((session) => session.id),
  } as Record<string, unknown>);
  if (payments.some((payment) => payment.canceled_at)) {
    throw refusal("payment_cancelled", "The payment was cancelled; start a new payment session");
  }
}
