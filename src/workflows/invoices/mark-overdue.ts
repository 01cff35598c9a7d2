import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { INVOICE_OVERDUE } from "../../modules/order-status/types";

/**
 * Gives an order that awaits its payment the status *invoice overdue* (A4). One that somebody gave a status of its own, or
 * that is paid at the same moment, keeps what it has.
 */
export async function markOverdue(container: MedusaContainer, order_id: string): Promise<void> {
  const { standings, statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [awaiting, all] = await Promise.all([
    statuses.defaultStatusOf("awaiting_payment"),
    statuses.readStatuses(),
  ]);
  const overdue = all.find(({ code, is_system }) => is_system && code === INVOICE_OVERDUE);
  const standing = await standings.findStanding(order_id);
  const isAwaiting = standing?.status_id === awaiting.id && standing.closed_at === null;
  if (!overdue || !isAwaiting) return;
  await standings.changeStatus({
    ...{ order_id, status_id: overdue.id, only_from: awaiting.id },
    actor: { type: "system", id: null },
  });
}
