import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { notFound, refusal } from "../../../shared/errors";
import { linkSessions } from "../link-collections";
import { asksForWhatIsDue, readPayableOrder } from "../payable-order";
import { type PaymentSession, presentSession } from "../payment-session";
import { giveBackSession } from "../withdraw-link-sessions";

export type AuthorizeLinkPaymentInput = {
  order_id: string;
  /** The last one that was begun when left out. */
  payment_session_id?: string;
};

/**
 * Completes a session that a payment link began. Runs under the order's lease, which is what keeps its money from
 * being taken twice: of two authorisations at once core cancels one at the provider, and it is the same payment.
 * A session that was completed before is answered as it is. What is refused because there is nothing to pay, or another
 * amount, is given back first, unless its money is on its way. There is no compensation: money that came in came in.
 *
 * @returns the session: authorised, or one whose provider asks for more, or takes its time
 * @throws 404, `not_payable`, `no_payment_session`, `amount_changed`, `payment_declined`, `provider_failed`
 */
export const authorizeLinkSessionStep = createStep(
  "box-office-authorize-link-session-step",
  async (input: AuthorizeLinkPaymentInput, { container }) => {
    const found = await readPayableOrder(container, input.order_id);
    if (!found) throw notFound("Order", input.order_id);
    const sessions = linkSessions(found.order.payment_collections);
    const session = input.payment_session_id
      ? sessions.find(({ id }) => id === input.payment_session_id)
      : sessions[0];
    if (session?.payment) return new StepResponse<PaymentSession>(presentSession(session));

    const { payable, payment_message } = found.payability;
    const isDue = session && asksForWhatIsDue(found, session);
    if (session && !isDue && session.status !== "pending_authorization") {
      await giveBackSession(container, session);
    }
    if (!payable) throw refusal("not_payable", payment_message);
    if (!session) throw refusal("no_payment_session", "There is no such payment; begin one first");
    if (!isDue) {
      throw refusal("amount_changed", "What is due has changed since; begin the payment anew");
    }

    // From here on a crash may leave a payment that no event tells of.
    await container.resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrder(input.order_id);
    return new StepResponse<PaymentSession>(await authorize(container, session.id));
  },
);

/** Core throws for everything but an authorisation; what came of it stands on the session. */
async function authorize(container: MedusaContainer, sessionId: string): Promise<PaymentSession> {
  const payments = container.resolve(Modules.PAYMENT);
  const failure = await payments.authorizePaymentSession(sessionId, {}).then(
    () => undefined,
    (error: Error) => error,
  );
  const session = await payments.retrievePaymentSession(sessionId);
  switch (session.status) {
    case "authorized":
    case "captured":
    case "pending_authorization":
    case "requires_more":
      return presentSession(session);
    case "error":
    case "canceled":
      throw refusal("payment_declined", "The payment was declined");
    default:
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Box office: payment session ${sessionId} got no answer`, failure);
      throw refusal("provider_failed", "The payment provider gave no answer; ask again");
  }
}
