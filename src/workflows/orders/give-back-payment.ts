import type { Logger, MedusaContainer, PaymentSessionDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { query } from "../../shared/db";

/**
 * Gives back what a buyer's payment has reserved, when the purchase is refused: core gives back captured money only.
 * An uncaptured payment is cancelled and its session deleted, so that nothing stays reserved on the card and a
 * retry needs a new session. A provider's failure is logged and does not hide the refusal.
 */
export async function giveBackUncapturedPayment(
  container: MedusaContainer,
  paymentCollectionId: string | undefined,
): Promise<void> {
  if (!paymentCollectionId) return;
  const payments = container.resolve(Modules.PAYMENT);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);

  const sessions = await payments.listPaymentSessions(
    { payment_collection_id: paymentCollectionId },
    { relations: ["payment", "payment.captures"] },
  );
  for (const session of sessions) {
    if (session.payment?.captures?.length) continue;
    try {
      if (session.payment && !session.payment.canceled_at) {
        await payments.cancelPayment(session.payment.id);
      }
      await payments.deletePaymentSession(session.id);
    } catch (error) {
      logReserved(logger, session, error as Error);
    }
  }
}

/**
 * Has a provider let go of what it has reserved by a payment, which stays to be read.
 *
 * @returns false where it refuses, which is logged
 */
export async function giveBackPayment(
  container: MedusaContainer,
  { id, provider_id }: { id: string; provider_id: string },
): Promise<boolean> {
  try {
    await container.resolve(Modules.PAYMENT).cancelPayment(id);
    return true;
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Payment ${id} of ${provider_id} could not be given back`, error as Error);
    return false;
  }
}

/** As {@link giveBackUncapturedPayment}, of all that an order was ever to be paid with. */
export async function giveBackPaymentsOfOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_payment_collection",
    fields: ["payment_collection_id"],
    filters: { order_id: orderId },
  });
  for (const { payment_collection_id } of data) {
    await giveBackUncapturedPayment(container, payment_collection_id);
  }
}

/**
 * Gives back what was reserved for an order that is cancelled for good, such as by a provider whose word came late, or
 * that failed when it was to give it back. What was captured is the merchant's to refund, who is told of it.
 */
export async function giveBackLatePayments(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const reserved = await query<{ payment_collection_id: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT DISTINCT payment.payment_collection_id
     FROM "order" closed
     JOIN order_payment_collection own ON own.order_id = closed.id AND own.deleted_at IS NULL
     JOIN payment ON payment.payment_collection_id = own.payment_collection_id AND payment.deleted_at IS NULL
     WHERE closed.id = :order_id AND closed.status = 'canceled'
       AND payment.canceled_at IS NULL AND payment.captured_at IS NULL`,
    { order_id: orderId },
  );
  for (const { payment_collection_id } of reserved) {
    await giveBackUncapturedPayment(container, payment_collection_id);
  }
}

function logReserved(logger: Logger, session: PaymentSessionDTO, error: Error) {
  logger.error(
    `Payment session ${session.id} of ${session.provider_id} could not be given back: ${error.message}`,
    error,
  );
}
