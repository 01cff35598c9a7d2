import type { MedusaContainer } from "@medusajs/framework/types";
import { watchDeadlines } from "../workflows/invoices/watch-deadlines";
import { runJob } from "../workflows/jobs/run-job";
import { meetDeadlines } from "../workflows/statuses/meet-deadlines";

export default async function watchInvoices(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, async () => {
    await watchDeadlines(container);
    await meetDeadlines(container);
  });
}

export const config = {
  name: "box-office-watch-invoices" as const,
  schedule: "*/15 * * * *",
};
