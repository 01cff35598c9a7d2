import { MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketingModuleService } from "../../../modules/ticketing/service";
import type { Settlement } from "../../../modules/ticketing/settlement/settle-order";
import { readOrder } from "../order-snapshot";

export const settleOrderStepId = "box-office-settle-order-step";

/** Other settlements of the same order may come between; more than this many is a fault. */
const MAX_READS = 6;

/**
 * Reads an order and settles it, reading again as long as another settlement comes between. There is nothing to
 * compensate: the order's state is the truth, and the next settlement follows it again.
 *
 * @returns null for an order without tickets
 */
export const settleOrderStep = createStep(
  settleOrderStepId,
  async ({ order_id }: { order_id: string }, { container }) => {
    const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);

    for (let read = 0; read < MAX_READS; read++) {
      const known = await ticketing.findTicketOrder(order_id);
      const readAt = new Date();
      const order = await readOrder(container, order_id);
      if (!order || order.is_draft) return new StepResponse<Settlement | null>(null);

      if (!known?.settled_at && !(await ticketing.ticketLinesOf(order.lines)).length) {
        return new StepResponse<Settlement | null>(null);
      }
      const { revision } = known ?? (await ticketing.ensureTicketOrder(order_id, order.cart_id));
      const settlement = await ticketing.settleOrder(order, revision, readAt);
      if (settlement.status === "settled") return new StepResponse<Settlement | null>(settlement);
    }
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Order ${order_id} kept changing while it was settled`,
    );
  },
);
