import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { NOTICES_WRITTEN } from "../shared/notices-written";
import { oneAtATime } from "../shared/one-at-a-time";
import { queueHappeningsWorkflow } from "../workflows/webhooks/queue-happenings";

/** A run queues whatever there is, as in `deliver-messages.ts`. */
const queue = oneAtATime(async (container: MedusaContainer) => {
  await queueHappeningsWorkflow(container).run();
});

/** Receivers are told at once of what people are told of; what this misses, the job finds. */
export default async function queueHappenings({ container }: SubscriberArgs): Promise<void> {
  await queue(container);
}

export const config: SubscriberConfig = {
  event: NOTICES_WRITTEN,
  context: { subscriberId: "box-office-queue-happenings" },
};
