import type { MedusaContainer } from "@medusajs/framework/types";
import { issueAutomatically } from "../workflows/invoices/issue-automatically";
import { runJob } from "../workflows/jobs/run-job";

export default async function issueInvoices(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, () => issueAutomatically(container));
}

export const config = {
  name: "box-office-issue-invoices" as const,
  schedule: "* * * * *",
};
