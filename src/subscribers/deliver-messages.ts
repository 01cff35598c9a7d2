import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { deliverMessagesWorkflow } from "../workflows/messages/deliver-messages";
import { NOTICES_WRITTEN } from "../workflows/messages/notices-written";

/** People are told at once; what this misses, the job finds. */
export default async function deliverMessages({ container }: SubscriberArgs): Promise<void> {
  await deliverMessagesWorkflow(container).run();
}

export const config: SubscriberConfig = {
  event: NOTICES_WRITTEN,
  context: { subscriberId: "box-office-deliver-messages" },
};
