import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { Invoice } from "../../modules/invoicing/types";

/** The issued invoice of an order that is to be paid first; undefined where none asks for anything. */
export async function invoiceToPay(
  container: MedusaContainer,
  orderId: string,
): Promise<Invoice | undefined> {
  const { invoices } = container.resolve(BOX_OFFICE_INVOICING);
  const open = (await invoices.invoicesOfOrders([orderId])).filter(
    ({ due_minor }) => due_minor > 0,
  );
  return open.sort((one, other) => Number(one.due_at) - Number(other.due_at))[0];
}
