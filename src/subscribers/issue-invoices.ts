import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { NOTICES_WRITTEN } from "../shared/notices-written";
import { oneAtATime } from "../shared/one-at-a-time";
import { issueAutomatically } from "../workflows/invoices/issue-automatically";

const issue = oneAtATime((container: MedusaContainer) => issueAutomatically(container));

/** An order that is new or paid may want its invoice; what this misses, the job finds. */
export default async function issueInvoices({ container }: SubscriberArgs): Promise<void> {
  await issue(container);
}

export const config: SubscriberConfig = {
  event: NOTICES_WRITTEN,
  context: { subscriberId: "box-office-issue-invoices" },
};
