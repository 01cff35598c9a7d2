import type { MedusaContainer } from "@medusajs/framework/types";
import { type Invoice, isOverdue } from "../../../modules/invoicing/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { INVOICE_OVERDUE } from "../../../modules/order-status/types";
import type { OrderReading } from "../read/read-order";
import { readDeadline } from "./set-deadline";

/**
 * An order that is marked *invoice overdue* (A4) awaits its payment as before once none of its invoices is overdue, and it
 * has time left itself: that one was paid in another way, is void or replaced by one that is due later.
 */
export async function endOverdue(
  container: MedusaContainer,
  { order_id, due_minor, standing }: OrderReading,
  invoices: readonly Invoice[],
): Promise<void> {
  if (
    standing?.state !== "awaiting_payment" ||
    due_minor === 0 ||
    invoices.some((one) => isOverdue(one))
  )
    return;
  const { standings, statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const all = await statuses.readStatuses();
  const overdue = all.find(({ code, is_system }) => is_system && code === INVOICE_OVERDUE);
  if (standing.status_id !== overdue?.id) return;
  if ((await readDeadline(container, order_id))?.is_past) return;
  const awaiting = await statuses.defaultStatusOf("awaiting_payment");
  await standings.changeStatus({
    ...{ order_id, status_id: awaiting.id, only_from: overdue.id, notify: false },
    actor: { type: "system", id: null },
  });
}
