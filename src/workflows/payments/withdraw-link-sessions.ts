import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { PaymentSession } from "../orders/money/collections";
import { readOrder } from "../orders/read/read-order";
import { linkSessions } from "./link-collections";

/**
 * Ends what payment links of the order have begun and not finished, so that no open session can take the money a
 * second time. Its providers give back what is reserved. Runs under the order's lease.
 *
 * @returns whether all are gone
 */
export async function withdrawLinkSessions(
  container: MedusaContainer,
  orderId: string,
): Promise<boolean> {
  const order = await readOrder(container, orderId, "money");
  let areGone = true;
  for (const session of linkSessions(order?.payment_collections ?? [])) {
    if (!session.payment && !(await giveBackSession(container, session))) areGone = false;
  }
  return areGone;
}

/**
 * Deletes a session without a payment, by which its provider gives back what is reserved. A session that the provider
 * does not let go of stays: money may have come in on it, and its webhook has to find it.
 *
 * @returns whether it is gone
 */
export async function giveBackSession(
  container: MedusaContainer,
  session: Pick<PaymentSession, "id" | "provider_id">,
): Promise<boolean> {
  try {
    await container.resolve(Modules.PAYMENT).deletePaymentSession(session.id);
    return true;
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Box office: payment session ${session.id} of ${session.provider_id} could not be given back`,
        error as Error,
      );
    return false;
  }
}
