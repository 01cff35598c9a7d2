import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { OrderStatusModuleService } from "../../../modules/order-status/service";
import { closeUnfinishedOrder } from "../../orders/close-unfinished-order";
import { settleOrderWorkflow } from "../../orders/settle-order";

const BATCH = 100;
/** A run begins no batch after this; the next run goes on. */
const RUN_SECONDS = 50;

export const adoptOrdersStep = createStep(
  "box-office-adopt-orders-step",
  async (_: undefined, { container }) => {
    const orderStatus = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const endsAt = Date.now() + RUN_SECONDS * 1000;
    while (Date.now() < endsAt) {
      const orderIds = await orderStatus.ordersWithoutStanding(BATCH);
      let adopted = 0;
      for (const order_id of orderIds) {
        try {
          await settleOrderWorkflow(container).run({ input: { order_id } });
          await closeUnfinishedOrder(container, order_id);
          adopted += 1;
        } catch (error) {
          logger.error(`Box office: order ${order_id} could not be taken in`, error as Error);
        }
      }
      // What fails is found again each time; it must not be for ever.
      if (adopted < BATCH) break;
    }
    return new StepResponse(undefined);
  },
);
