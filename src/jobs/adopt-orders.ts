import type { MedusaContainer } from "@medusajs/framework/types";
import { runJob } from "../workflows/jobs/run-job";
import { adoptOrdersWorkflow } from "../workflows/statuses/adopt-orders";

export default async function adoptOrders(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, () => adoptOrdersWorkflow(container).run());
}

export const config = {
  name: "box-office-adopt-orders" as const,
  schedule: "*/15 * * * *",
};
