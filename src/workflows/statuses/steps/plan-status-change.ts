import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { OrderStatusModuleService } from "../../../modules/order-status/service";
import {
  canBePaidIn,
  type OrderState,
  type WrittenMessage,
} from "../../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketingModuleService } from "../../../modules/ticketing/service";
import { notFound, refusal } from "../../../shared/errors";
import { type OrderReading, readOrder } from "../../orders/read/read-order";
import { standingOf } from "../standing-of";

export type ChangeStatusInput = {
  order_id: string;
  status_id: string;
  /** The admin who asks. */
  user_id: string;
  /** Whether the customer is told; as the status says when left out. */
  notify?: boolean;
  /** What the customer is told, in place of the template's text. */
  message?: WrittenMessage;
  reason?: string;
  /** Goes over scanned tickets, missing seats, missing stock and money given back; needs a reason. */
  force?: boolean;
};

/** What a change does beyond the status itself: cancelling gives back, the way out of cancelled takes back. */
export type Effect = "none" | "give_back" | "take_back";

export const effectOf = (from: OrderState, to: OrderState): Effect => {
  if (from === to) return "none";
  if (to === "cancelled") return "give_back";
  return from === "cancelled" ? "take_back" : "none";
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
    const orderStatus = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
    const [order, standing, status] = await Promise.all([
      readOrder(container, input.order_id, "money", "goods"),
      standingOf(container, input.order_id),
      orderStatus.findStatus(input.status_id),
    ]);
    if (!order || !standing) throw notFound("Order", input.order_id);
    if (!status) throw notFound("Order status", input.status_id);
    await orderStatus.assertMove(standing, status, { user_id: input.user_id });
    if (order.is_closed) throw refusal("order_closed", "Medusa cancelled the order for good");

    const effect = effectOf(standing.state, status.state);
    if (effect === "give_back") {
      assertNothingSent(order);
      const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
      if (!input.force) await assertNobodyIn(ticketing, order.order_id);
    }
    if (effect === "take_back" && order.refunded_minor > 0 && !input.force) {
      throw refusal(
        "order_refunded",
        "Money of the order was given back; it would be valid without being paid",
      );
    }
    const ends_payability = canBePaidIn(standing.state) && !canBePaidIn(status.state);
    return new StepResponse({ effect, ends_payability });
  },
);

/** What was sent can't be given back to the stock; Medusa's fulfilments are cancelled first. */
function assertNothingSent(order: OrderReading): void {
  if (!order.has_fulfilled) return;
  throw refusal(
    "status_not_allowed",
    "A part of the order was fulfilled; cancel its fulfilments before the order",
  );
}

async function assertNobodyIn(ticketing: TicketingModuleService, orderId: string): Promise<void> {
  const tickets = await ticketing.readRegistrations({ order_id: orderId });
  const scanned = tickets.filter(
    ({ status, checked_in_at }) => checked_in_at && status !== "cancelled",
  );
  if (!scanned.length) return;
  const numbers = scanned.map(({ number }) => number).join(", ");
  throw refusal("ticket_scanned", `Somebody has entered with ${numbers}`);
}
