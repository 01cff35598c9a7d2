import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { ProviderWebhookPayload } from "@medusajs/framework/types";
import { Modules, PaymentWebhookEvents } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../modules/order-status";
import { findOrderOfPayment } from "../workflows/orders/order-of-payment";

/**
 * A provider's webhook may authorise the payment of a placed order, of which core tells nobody. Core handles the
 * same event at the same time, so the order is only marked here and the job reads it at its next turn.
 */
export default async function markOrderOfWebhook({
  event,
  container,
}: SubscriberArgs<ProviderWebhookPayload>): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  const { data: action } = await payments.getWebhookActionAndData(revived(event.data));
  if (!action?.session_id) return;

  const orderId = await findOrderOfPayment(container, "payment_session", action.session_id);
  if (!orderId) return;
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  await orderStatus.orders.markOrder(orderId);
}

/** An event that went over the wire has its raw body as JSON; providers sign bytes. */
function revived(webhook: ProviderWebhookPayload): ProviderWebhookPayload {
  const raw = webhook.payload.rawData as unknown as { type?: string; data?: number[] } | undefined;
  if (raw?.type !== "Buffer") return webhook;
  return { ...webhook, payload: { ...webhook.payload, rawData: Buffer.from(raw.data ?? []) } };
}

export const config: SubscriberConfig = {
  event: PaymentWebhookEvents.WebhookReceived,
  context: { subscriberId: "box-office-mark-order-of-webhook" },
};
