import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { PaymentEvents } from "@medusajs/framework/utils";
import { findOrderOfPayment } from "../workflows/orders/order-of-payment";
import { settleOrderWorkflow } from "../workflows/orders/settle-order";

/** A captured payment may be the one that makes an order's tickets valid; what is due follows a refund too. */
export default async function settlePaidOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const order_id = await findOrderOfPayment(container, "payment", event.data.id);
  if (order_id) await settleOrderWorkflow(container).run({ input: { order_id } });
}

export const config: SubscriberConfig = {
  event: [PaymentEvents.CAPTURED, PaymentEvents.REFUNDED],
  context: { subscriberId: "box-office-settle-paid-order" },
};
