import type { MedusaContainer } from "@medusajs/framework/types";
import { runJob } from "../workflows/jobs/run-job";
import { remindParticipantsWorkflow } from "../workflows/messages/remind-participants";

export default async function remindParticipants(container: MedusaContainer): Promise<void> {
  await runJob(container, config.name, () => remindParticipantsWorkflow(container).run());
}

export const config = {
  name: "box-office-remind-participants" as const,
  schedule: "* * * * *",
};
