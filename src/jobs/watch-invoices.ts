import type { MedusaContainer } from "@medusajs/framework/types";
import { watchDeadlines } from "../workflows/invoices/watch-deadlines";
import { runJob } from "../workflows/jobs/run-job";

export default async function watchInvoices(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, () => watchDeadlines(container));
}

export const config = {
  name: "box-office-watch-invoices" as const,
  schedule: "*/15 * * * *",
};
