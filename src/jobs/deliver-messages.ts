import type { MedusaContainer } from "@medusajs/framework/types";
import { deliverMessagesWorkflow } from "../workflows/messages/deliver-messages";

export default async function deliverMessages(container: MedusaContainer): Promise<void> {
  await deliverMessagesWorkflow(container).run();
}

export const config = {
  name: "box-office-deliver-messages",
  schedule: "* * * * *",
};
