import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { releaseStock, takeStock } from "../../orders/stock";
import type { ChangeStatusInput } from "./plan-status-change";

/**
 * Reserves again what the cancellation gave back, all or nothing; forced, also beyond what there is. The order is marked
 * first, so that a crash before the status is written gives it back once more. The compensation does so at once, unless
 * the status is written: then it stands.
 *
 * @throws `stock_unavailable` naming the lines
 */
export const takeStockBackStep = createStep(
  "box-office-take-stock-back-step",
  async ({ order_id, force = false }: ChangeStatusInput, { container }) => {
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    const standing = await orderStatus.standings.findStanding(order_id);
    if (!standing?.released_stock?.length) return new StepResponse(undefined, undefined);
    await orderStatus.standings.markUnfinished(order_id);
    try {
      await takeStock(container, standing.released_stock, { force });
    } catch (error) {
      await orderStatus.standings.markFinished(order_id);
      throw error;
    }
    return new StepResponse(undefined, order_id);
  },
  async (orderId, { container }) => {
    if (!orderId) return;
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    if ((await orderStatus.standings.findStanding(orderId))?.state !== "cancelled") return;
    await releaseStock(container, orderId);
    await orderStatus.standings.markFinished(orderId);
  },
);
