import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { attempt } from "../../../shared/queue/attempt";
import { carryOutStatus } from "../carry-out-status";

const BATCH = 100;

export const finishStatusChangesStep = createStep(
  "box-office-finish-status-changes-step",
  async (_: undefined, { container }) => {
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    for (const orderId of await orderStatus.standings.takeUnfinished(BATCH)) {
      await attempt(
        container,
        `the status of order ${orderId} could not be carried out`,
        async () => {
          const leaseId = await orderStatus.orders.leaseOrder(orderId);
          try {
            await carryOutStatus(container, orderId);
          } finally {
            await orderStatus.orders.releaseOrder(orderId, leaseId);
          }
        },
      );
    }
    return new StepResponse(undefined);
  },
);
