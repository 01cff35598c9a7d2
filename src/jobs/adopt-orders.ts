import type { MedusaContainer } from "@medusajs/framework/types";
import { adoptOrdersWorkflow } from "../workflows/statuses/adopt-orders";

export default async function adoptOrders(container: MedusaContainer): Promise<void> {
  await adoptOrdersWorkflow(container).run();
}

export const config = {
  name: "box-office-adopt-orders",
  schedule: "*/15 * * * *",
};
