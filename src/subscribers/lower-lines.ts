import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { LINES_TO_LOWER } from "../shared/lines-to-lower";
import { oneAtATime } from "../shared/one-at-a-time";
import { lowerAllLines } from "../workflows/cancellations/lower-all-lines";

const lower = oneAtATime((container: MedusaContainer) => lowerAllLines(container));

/** What is cancelled is soon asked for no more; what this misses, the job finds. */
export default async function lowerLines({ container }: SubscriberArgs): Promise<void> {
  await lower(container);
}

export const config: SubscriberConfig = {
  event: LINES_TO_LOWER,
  context: { subscriberId: "box-office-lower-lines" },
};
