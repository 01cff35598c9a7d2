import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { whyUnavailable } from "../../shared/database-errors";
import { refusal } from "../../shared/errors";
import { type Payment, paymentsOf } from "../orders/money/collections";
import { capturedOf, reservedOf } from "../orders/money/figures";
import { readOrder } from "../orders/read/read-order";

/**
 * Lets go what providers have reserved for an order and not taken, by which it comes to be due and is paid by its link. Runs
 * under the order's lease. There is no compensation: what was let go is gone.
 *
 * A provider that took a part before may have nothing left to let go: what it says then keeps nobody from paying otherwise.
 *
 * @throws `nothing_reserved`, `release_failed`
 */
export async function releaseReserved(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await readOrder(container, orderId, "money");
  const reserving = order
    ? paymentsOf(order).filter((payment) => MathBN.gt(reservedOf(payment), 0))
    : [];
  if (!reserving.length) throw refusal("nothing_reserved", "Nothing is reserved for the order");
  // From here on a crash may leave money due that no event tells of.
  await container.resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrder(orderId);
  for (const payment of reserving) await release(container, payment);
}

async function release(container: MedusaContainer, payment: Payment): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  const { id, provider_id } = payment;
  try {
    await payments.cancelPayment(id);
  } catch (error) {
    if (whyUnavailable(error)) throw error;
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Box office: ${provider_id} did not let payment ${id} go`, error as Error);
    if (MathBN.eq(capturedOf(payment), 0)) {
      throw refusal("release_failed", `${provider_id} did not let go of what it has reserved`);
    }
    await payments.updatePayment({ id, canceled_at: new Date() } as Parameters<
      typeof payments.updatePayment
    >[0]);
  }
}
