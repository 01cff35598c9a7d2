import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { LONGEST_OPERATION_SECONDS } from "../../shared/durations";
import { leaveCartItsPayment } from "./cart-payment";
import { readOrder } from "./read/read-order";
import { settleOrderWorkflow } from "./settle-order";
import { releaseStock } from "./stock";

/**
 * Closes the order that a checkout left when it died between making it and linking it to its cart: its stock is given
 * back, and it is cancelled for good. Nobody was told of it and nobody is, so Medusa's own cancellation, of which the
 * shop's other code hears, is not run. Its cart, which may have another order since, keeps its payment. Whatever else the
 * order is, it is left alone. A crash in between leaves it open, and the next run goes on.
 */
export async function closeUnfinishedOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  if (!(await isRemains(container, orderId))) return;
  // Of two runners the second finds it closed.
  await container.resolve(Modules.LOCKING).execute(`box-office-close-${orderId}`, async () => {
    if (!(await isRemains(container, orderId))) return;
    await releaseStock(container, orderId);
    await leaveCartItsPayment(container, orderId);
    await container.resolve(Modules.ORDER).cancel(orderId);
  });
  await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
}

async function isRemains(container: MedusaContainer, orderId: string): Promise<boolean> {
  const order = await readOrder(container, orderId);
  if (!order?.is_unfinished || order.is_closed) return false;
  return Date.now() - order.placed_at.getTime() >= LONGEST_OPERATION_SECONDS * 1000;
}
