import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { RefusalCode } from "../../shared/errors";
import { readOrder } from "../orders/read/read-order";
import { billableOrder } from "./read-billable";

/** After lines were lowered, drafts ask for what is left only. Runs under the order's lease. */
export async function fitDrafts(container: MedusaContainer, orderId: string): Promise<void> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const all = await invoices.invoicesOfOrders([orderId]);
  if (!all.some(({ state }) => state === "draft")) return;
  const order = await readOrder(container, orderId, "money", "billable");
  if (!order) return;
  try {
    await invoices.fitDrafts(billableOrder(container, order));
  } catch (error) {
    // An edit made a line cheaper than what is invoiced of it: whoever issues the draft is told, and nothing else waits.
    if ((error as { code?: RefusalCode }).code !== "over_invoiced") throw error;
  }
}
