import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils";
import { settleOrderWorkflow } from "../workflows/orders/settle-order";

/** A captured payment may be the one that makes an order's tickets valid. */
export default async function settlePaidOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: event.data.id },
  });
  // biome-ignore lint/suspicious/noExplicitAny: the linked order is not in the generated type
  const order_id = (data[0] as any)?.payment_collection?.order?.id;
  if (order_id) await settleOrderWorkflow(container).run({ input: { order_id } });
}

export const config: SubscriberConfig = {
  event: PaymentEvents.CAPTURED,
  context: { subscriberId: "box-office-settle-paid-order" },
};
