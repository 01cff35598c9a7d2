import type { MedusaContainer } from "@medusajs/framework/types";
import { remindParticipantsWorkflow } from "../workflows/messages/remind-participants";

export default async function remindParticipants(container: MedusaContainer): Promise<void> {
  await remindParticipantsWorkflow(container).run();
}

export const config = {
  name: "box-office-remind-participants",
  schedule: "* * * * *",
};
