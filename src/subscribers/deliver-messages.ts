import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { NOTICES_WRITTEN } from "../shared/notices-written";
import { oneAtATime } from "../shared/one-at-a-time";
import { deliverMessagesWorkflow } from "../workflows/messages/deliver-messages";

/** A run sends whatever waits: a hundred orders in a second need no hundred runs beside the buyers. */
const deliver = oneAtATime(async (container: MedusaContainer) => {
  await deliverMessagesWorkflow(container).run();
});

/** People are told at once; what this misses, the job finds. */
export default async function deliverMessages({ container }: SubscriberArgs): Promise<void> {
  await deliver(container);
}

export const config: SubscriberConfig = {
  event: NOTICES_WRITTEN,
  context: { subscriberId: "box-office-deliver-messages" },
};
