import type { MedusaContainer } from "@medusajs/framework/types";
import { finishTicketOrdersWorkflow } from "../workflows/jobs/finish-ticket-orders";
import { runJob } from "../workflows/jobs/run-job";

export default async function finishTicketOrders(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, () => finishTicketOrdersWorkflow(container).run());
}

export const config = {
  name: "box-office-finish-ticket-orders" as const,
  schedule: "* * * * *",
};
