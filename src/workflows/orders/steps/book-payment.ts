import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketingModuleService } from "../../../modules/ticketing/service";
import { refusal } from "../../../shared/errors";
import { INVOICE_PROVIDER_ID, INVOICE_SETTLED } from "../../../shared/invoice-payment";
import { readOrder } from "../order-snapshot";
import { amountsDue, type CollectableOrder, type Due, planBookings } from "../payment-plan";

export type MarkPaidInput = {
  order_id: string;
  /** Decimal major units; all that is due when left out. */
  amount?: number;
  /** What the merchant's bank statement says. */
  reference?: string;
  marked_by?: string;
};

const DUE_FIELDS = [
  "id",
  "currency_code",
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.amount",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payments.id",
  "payment_collections.payments.amount",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.amount",
];

/**
 * Books money that came in outside of the shop: authorises what awaits it and captures the amount. Runs under the
 * order's lease, so that nobody pays or cancels it meanwhile. There is no compensation: money that came in came in,
 * and what a crash leaves half done is booked by marking the order paid again.
 *
 * @throws `order_closed` for a cancelled order, `already_paid`, 400 for an amount that can't be
 */
export const bookPaymentStep = createStep(
  "box-office-book-payment-step",
  async (input: MarkPaidInput, { container }) => {
    const order = await readOrder(container, input.order_id);
    if (!order || order.canceled) throw refusal("order_closed", "A cancelled order can't be paid");
    if (order.payment === "paid") {
      throw refusal("already_paid", "Nothing of this order is left to pay");
    }
    const collectable = await readDue(container, input.order_id);
    const bookings = planBookings(collectable, amountsDue(collectable), input.amount);

    // From here on a crash may leave a payment that no event tells of.
    await container
      .resolve<TicketingModuleService>(BOX_OFFICE_TICKETING)
      .markOrderDirty(input.order_id);
    for (const { due, amount } of bookings) {
      const payment_id = await paymentFor(container, due, collectable.currency_code);
      await capturePaymentWorkflow(container).run({
        input: { payment_id, amount, captured_by: input.marked_by },
      });
      if (input.reference) {
        await container.resolve(Modules.PAYMENT).updatePayment({
          id: payment_id,
          metadata: { box_office_reference: input.reference },
        } as { id: string });
      }
    }
    return new StepResponse(undefined);
  },
);

async function readDue(container: MedusaContainer, orderId: string): Promise<CollectableOrder> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: DUE_FIELDS,
    filters: { id: orderId },
  });
  return data[0] as unknown as CollectableOrder;
}

async function paymentFor(
  container: MedusaContainer,
  due: Due,
  currencyCode: string,
): Promise<string> {
  if (due.kind === "payment") return due.payment_id;
  const payments = container.resolve(Modules.PAYMENT);
  const sessionId =
    due.kind === "session"
      ? due.session_id
      : (
          await payments.createPaymentSession(due.payment_collection_id, {
            provider_id: INVOICE_PROVIDER_ID,
            amount: due.amount,
            currency_code: currencyCode,
            data: {},
          })
        ).id;
  const payment = await payments.authorizePaymentSession(sessionId, { [INVOICE_SETTLED]: true });
  if (!payment) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Payment session ${sessionId} was not authorised by its provider`,
    );
  }
  return payment.id;
}
