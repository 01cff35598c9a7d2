import type { MedusaContainer, WebhookActionResult } from "@medusajs/framework/types";
import {
  ContainerRegistrationKeys,
  MathBN,
  Modules,
  PaymentActions,
} from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { processPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { OrderStatusModuleService } from "../../../modules/order-status/service";
import { linkSessions } from "../link-collections";
import { readPayableOrder } from "../payable-order";
import { giveBackSession } from "../withdraw-link-sessions";

export type LinkWebhookInput = {
  order_id: string;
  /** What the provider told: that a session is authorised, or that its money was captured. */
  action: WebhookActionResult;
};

/**
 * Does what core does for a provider's webhook, under the order's lease. Money that is reserved where nothing is due is
 * given back; money that was captured is booked all the same, and where it is too much the merchant is told.
 */
export const takeLinkWebhookStep = createStep(
  "box-office-take-link-webhook-step",
  async ({ order_id, action }: LinkWebhookInput, { container }) => {
    const found = await readPayableOrder(container, order_id);
    const session = linkSessions(found?.order.payment_collections ?? []).find(
      ({ id }) => id === action.data?.session_id,
    );
    const isReservation = action.action === PaymentActions.AUTHORIZED;
    if (!found || !session || (session.payment && isReservation))
      return new StepResponse(undefined);

    const { payable, amount_due } = found.payability;
    const isDue = session.payment !== null || (payable && MathBN.eq(session.amount, amount_due));
    if (!isDue && isReservation && (await giveBackSession(container, session))) {
      return new StepResponse(undefined);
    }
    await container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS).markOrder(order_id);
    await processPaymentWorkflow(container).run({ input: action });
    const after = await readPayableOrder(container, order_id);
    if (after && after.order.overpaid_minor > 0)
      await tellOfOverpayment(container, order_id, session.id);
    return new StepResponse(undefined);
  },
);

/** In the admin's notifications, once. A failure is logged: the payment stands on the order all the same. */
async function tellOfOverpayment(
  container: MedusaContainer,
  orderId: string,
  sessionId: string,
): Promise<void> {
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      idempotency_key: `box-office-overpayment-${sessionId}`,
      data: {
        title: `Order ${orderId} was paid too much`,
        description:
          "Its customer paid by the link while it was paid otherwise or changed. Refund the rest.",
      },
    });
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Box office: the notice of order ${orderId} could not be sent`, error as Error);
  }
}
