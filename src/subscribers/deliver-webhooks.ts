import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { deliverWebhooksWorkflow } from "../workflows/webhooks/deliver-webhooks";
import { WEBHOOKS_QUEUED } from "../workflows/webhooks/webhooks-queued";

/** Receivers are told at once; what this misses, the job finds. */
export default async function deliverWebhooks({ container }: SubscriberArgs): Promise<void> {
  await deliverWebhooksWorkflow(container).run();
}

export const config: SubscriberConfig = {
  event: WEBHOOKS_QUEUED,
  context: { subscriberId: "box-office-deliver-webhooks" },
};
