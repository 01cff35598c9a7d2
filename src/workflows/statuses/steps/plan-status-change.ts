import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import { canBePaidIn, type WrittenMessage } from "../../../modules/order-status/types";
import { notFound, refusal } from "../../../shared/errors";
import { readOrder } from "../../orders/read/read-order";
import { effectOf } from "../effect-of-move";
import { effectsOfMove, tellsByDefault } from "../effects-of-move";
import { assertNoObstacle } from "../obstacles";
import { standingOf } from "../standing-of";

export type ChangeStatusInput = {
  order_id: string;
  status_id: string;
  /** The admin who asks. */
  user_id: string;
  /**
   * Whether people are told, of the status and of what becomes of their tickets; when left out as the status says, and in any
   * case where valid tickets end or come back.
   */
  notify?: boolean;
  /** What the customer is told, in place of the template's text. */
  message?: WrittenMessage;
  reason?: string;
  /** Goes over scanned tickets, missing seats, missing stock and money given back; needs a reason. */
  force?: boolean;
};

/**
 * Checks a change before anything is touched.
 *
 * @throws as `changeOrderStatusWorkflow`
 */
export const planStatusChangeStep = createStep(
  "box-office-plan-status-change-step",
  async (input: ChangeStatusInput, { container }) => {
    if (input.force && !input.reason) {
      throw refusal("reason_required", "reason: say why the change is forced");
    }
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    const [order, standing, status] = await Promise.all([
      readOrder(container, input.order_id, "money", "goods"),
      standingOf(container, input.order_id),
      orderStatus.statuses.findStatus(input.status_id),
    ]);
    if (!order || !standing) throw notFound("Order", input.order_id);
    if (!status) throw notFound("Order status", input.status_id);
    await orderStatus.standings.assertMove(standing, status, { user_id: input.user_id });
    if (order.is_closed) throw refusal("order_closed", "Medusa cancelled the order for good");

    const effect = effectOf(standing.state, status.state);
    await assertNoObstacle(container, order, effect, { force: input.force ?? false });
    const ends_payability = canBePaidIn(standing.state) && !canBePaidIn(status.state);
    const notify =
      input.notify ??
      tellsByDefault(status, await effectsOfMove(container, [standing], status.state));
    return new StepResponse({ effect, ends_payability, notify });
  },
);
