import type { MedusaContainer, WebhookActionResult } from "@medusajs/framework/types";
import { PaymentActions } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { processPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { type LinkSession, linkSessions } from "../link-collections";
import { asksForWhatIsDue, type PayableOrder, readPayableOrder } from "../payable-order";
import { giveBackSession } from "../withdraw-link-sessions";

export type LinkWebhookInput = {
  order_id: string;
  /** What the provider told: that a session is authorised, or that its money was captured. */
  action: WebhookActionResult;
};

/**
 * Does what core does for a provider's webhook, under the order's lease. Money that is reserved where nothing is due is
 * given back; money that was captured is booked all the same, and where it is too much the order's log says so, from
 * which the merchant is told. That is looked at also when the provider says what is booked already: whoever died between
 * the two has given it no answer, so it says it again.
 *
 * @returns whether there is somebody to tell
 */
export const takeLinkWebhookStep = createStep(
  "box-office-take-link-webhook-step",
  async ({ order_id, action }: LinkWebhookInput, { container }) => {
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    const found = await readPayableOrder(container, order_id);
    const session = linkSessions(found?.order.payment_collections ?? []).find(
      ({ id }) => id === action.data?.session_id,
    );
    if (!found || !session || (await isGivenBack(container, found, session, action)))
      return new StepResponse({ has_news: false });

    const isBooked = session.payment && action.action === PaymentActions.AUTHORIZED;
    if (!isBooked) {
      await orderStatus.orders.markOrder(order_id);
      await processPaymentWorkflow(container).run({ input: action });
    }
    const after = await readPayableOrder(container, order_id);
    const isTooMuch = after !== undefined && after.order.overpaid_minor > 0;
    return new StepResponse({
      has_news: isTooMuch && (await orderStatus.log.noteOverpayment(order_id, session.id)),
    });
  },
);

/** Where it reserves what is not due; what the provider does not let go of stays. */
async function isGivenBack(
  container: MedusaContainer,
  found: PayableOrder,
  session: LinkSession,
  { action }: WebhookActionResult,
): Promise<boolean> {
  if (session.payment || action !== PaymentActions.AUTHORIZED) return false;
  return !asksForWhatIsDue(found, session) && giveBackSession(container, session);
}
