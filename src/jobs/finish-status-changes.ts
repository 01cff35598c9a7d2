import type { MedusaContainer } from "@medusajs/framework/types";
import { runJob } from "../workflows/jobs/run-job";
import { finishStatusChangesWorkflow } from "../workflows/statuses/finish-status-changes";

export default async function finishStatusChanges(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, () => finishStatusChangesWorkflow(container).run());
}

export const config = {
  name: "box-office-finish-status-changes" as const,
  schedule: "* * * * *",
};
