import type { MedusaContainer } from "@medusajs/framework/types";
import { finishStatusChangesWorkflow } from "../workflows/statuses/finish-status-changes";

export default async function finishStatusChanges(container: MedusaContainer): Promise<void> {
  await finishStatusChangesWorkflow(container).run();
}

export const config = {
  name: "box-office-finish-status-changes",
  schedule: "* * * * *",
};
