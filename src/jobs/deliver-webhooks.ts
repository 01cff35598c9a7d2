import type { MedusaContainer } from "@medusajs/framework/types";
import { runJob } from "../workflows/jobs/run-job";
import { deliverWebhooksWorkflow } from "../workflows/webhooks/deliver-webhooks";

export default async function deliverWebhooks(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, () => deliverWebhooksWorkflow(container).run());
}

export const config = {
  name: "box-office-deliver-webhooks" as const,
  schedule: "* * * * *",
};
