import type { MedusaContainer } from "@medusajs/framework/types";
import { runJob } from "../workflows/jobs/run-job";
import { deliverMessagesWorkflow } from "../workflows/messages/deliver-messages";

export default async function deliverMessages(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, () => deliverMessagesWorkflow(container).run());
}

export const config = {
  name: "box-office-deliver-messages" as const,
  schedule: "* * * * *",
};
