import type { MedusaContainer } from "@medusajs/framework/types";
import { deliverWebhooksWorkflow } from "../workflows/webhooks/deliver-webhooks";

export default async function deliverWebhooks(container: MedusaContainer): Promise<void> {
  await deliverWebhooksWorkflow(container).run();
}

export const config = {
  name: "box-office-deliver-webhooks",
  schedule: "* * * * *",
};
