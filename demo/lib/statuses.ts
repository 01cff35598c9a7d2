import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../src/modules/order-status";
import type { OrderStatusInput } from "../../src/modules/order-status/types";
import { changeOrderStatusWorkflow } from "../../src/workflows";

/** Each status is made once; what a user changed since stays. */
export async function ensureStatuses(
  container: MedusaContainer,
  statuses: readonly (OrderStatusInput & { code: string })[],
): Promise<void> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const known = new Set((await orderStatus.statuses.listStatuses()).map(({ code }) => code));
  for (const status of statuses) {
    if (!known.has(status.code)) await orderStatus.statuses.createStatus(status);
  }
}

/** Gives an order a status by its code, once: where the log knows of a change by somebody it is left as it is. */
export async function ensureStatus(
  container: MedusaContainer,
  orderId: string,
  code: string,
  user_id: string,
): Promise<void> {
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const { log } = await orderStatus.log.listLog(
    { order_id: orderId, timezone: "UTC", kind: ["status"] },
    { limit: 50 },
  );
  const status = (await orderStatus.statuses.listStatuses()).find((listed) => listed.code === code);
  if (!status || log.some(({ actor }) => actor.type === "user")) return;
  await changeOrderStatusWorkflow(container).run({
    input: { order_id: orderId, status_id: status.id, user_id, notify: false },
  });
}
