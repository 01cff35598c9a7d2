import type { MedusaContainer } from "@medusajs/framework/types";
import { finishTicketOrdersWorkflow } from "../workflows/orders/finish-ticket-orders";

export default async function finishTicketOrders(container: MedusaContainer): Promise<void> {
  await finishTicketOrdersWorkflow(container).run();
}

export const config = {
  name: "box-office-finish-ticket-orders",
  schedule: "* * * * *",
};
