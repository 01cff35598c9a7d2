import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { notFound, refusal } from "../../../shared/errors";
import { assertNotInvoiced } from "../../invoices/assert-not-invoiced";
import { assertNoOpenChange } from "../../orders/change/change-order";
import { readOrder } from "../../orders/read/read-order";
import { standingOf } from "../standing-of";

export type DeleteOrderInput = {
  order_id: string;
  user_id: string /** The order's code. */;
  confirm: string;
};

/** @throws 404, `wrong_confirmation`, `order_change_open`, `order_invoiced` */
export const planDeletionStep = createStep(
  "box-office-plan-deletion-step",
  async ({ order_id, confirm }: DeleteOrderInput, { container }) => {
    const [order, standing] = await Promise.all([
      readOrder(container, order_id),
      standingOf(container, order_id),
    ]);
    if (!order || !standing) throw notFound("Order", order_id);
    const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
    if ((await standings.findOrderByCode(confirm)) !== order_id) {
      throw refusal("wrong_confirmation", "confirm: this is not the order's code");
    }
    await assertNoOpenChange(container, order_id);
    if (!order.is_closed) await assertNotInvoiced(container, order_id);
    return new StepResponse({ is_open: !order.is_closed, is_archived: order.is_archived });
  },
);
