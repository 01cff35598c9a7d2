import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { invalid, notFound, refusal } from "../../../shared/errors";
import { LINK_METADATA } from "../../../shared/link-payment";
import type { Order } from "../../orders/read/read-order";
import { openLinkCollection } from "../link-collections";
import { readPayableOrder } from "../payable-order";
import { listPaymentProviders } from "../payment-providers";
import { type PaymentSession, presentSession } from "../payment-session";

export type StartLinkPaymentInput = {
  order_id: string;
  provider_id: string;
  /** What the provider wants to know from the client. */
  data?: Record<string, unknown>;
  /** The customer who is signed in, if any. */
  customer_id?: string;
};

/**
 * Opens a session over exactly what is due, in a collection of the payment link's own: the session that an invoice
 * awaits is left alone. Runs under the order's lease. There is no compensation: a session that nobody goes on with
 * takes no money, and the next one replaces it.
 *
 * @throws 404, `not_payable`, `provider_failed`; 400 for a provider that the order's region has not
 */
export const openLinkSessionStep = createStep(
  "box-office-open-link-session-step",
  async (input: StartLinkPaymentInput, { container }) => {
    const found = await readPayableOrder(container, input.order_id);
    if (!found) throw notFound("Order", input.order_id);
    const { order, payability } = found;
    if (!payability.payable) throw refusal("not_payable", payability.payment_message);
    const providers = await listPaymentProviders(container, order.region_id);
    if (!providers.some(({ id }) => id === input.provider_id)) {
      throw invalid(`provider_id: ${input.provider_id} is no way to pay this order`);
    }

    // The job reads the order again: whoever goes to pay is no abandoned checkout.
    await container.resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrder(input.order_id);
    const payment_collection_id = await collectionOver(container, order, payability.amount_due);
    const session = await beginSession(container, payment_collection_id, order, input);
    return new StepResponse<PaymentSession>(session);
  },
);

/** The link's open collection, or a new one, over the amount. Marked as it is made: no crash can leave it unmarked. */
async function collectionOver(
  container: MedusaContainer,
  { order_id, currency_code, payment_collections }: Order<"money">,
  amount: number,
): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT);
  const open = openLinkCollection(payment_collections);
  if (open) {
    await payments.updatePaymentCollections(open.id, { amount });
    return open.id;
  }
  const collection = await payments.createPaymentCollections({
    currency_code,
    amount,
    metadata: LINK_METADATA,
  });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id },
    [Modules.PAYMENT]: { payment_collection_id: collection.id },
  });
  return collection.id;
}

async function beginSession(
  container: MedusaContainer,
  payment_collection_id: string,
  order: Order<"money">,
  { provider_id, data, customer_id }: StartLinkPaymentInput,
): Promise<PaymentSession> {
  // Whoever else has the link must not meet the cards that the customer saved.
  const isCustomer = customer_id !== undefined && customer_id === order.customer_id;
  try {
    const { result } = await createPaymentSessionsWorkflow(container).run({
      input: {
        payment_collection_id,
        provider_id,
        data,
        ...(isCustomer ? { customer_id } : {}),
      },
    });
    return presentSession(result);
  } catch (error) {
    if (MedusaError.isMedusaError(error)) throw error;
    logFailure(container.resolve(ContainerRegistrationKeys.LOGGER), provider_id, error as Error);
    throw refusal("provider_failed", `${provider_id} could not begin the payment`);
  }
}

function logFailure(logger: Logger, providerId: string, error: Error): void {
  logger.error(`Box office: ${providerId} could not begin a payment: ${error.message}`, error);
}
