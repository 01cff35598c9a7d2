import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { OrderStatusModuleService } from "../../../modules/order-status/service";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { TicketOrderRow } from "../../../modules/ticketing/orders/ticket-orders";
import type { TicketingModuleService } from "../../../modules/ticketing/service";
import type { Settlement } from "../../../modules/ticketing/settlement/settle-order";
import { takeCartsPayment } from "../cart-payment";
import { factsOf } from "../order-facts";
import { type OrderReading, readOrder } from "../order-snapshot";
import { tellMerchant } from "../tell-merchant";

export const settleOrderStepId = "box-office-settle-order-step";

/** A completion that failed late took its order back; what it held comes free. */
function goneOrder(known: TicketOrderRow): OrderReading {
  return {
    order_id: known.order_id,
    // The cart may be at its next attempt; its claims are its own.
    cart_id: null,
    canceled: true,
    payment: "unpaid",
    display_id: null,
    placed_at: null,
    customer_id: null,
    email: null,
    attendee: { name: null, email: null, phone: null },
    sales_channel_id: null,
    payment_provider_id: null,
    locale: null,
    currency_code: "",
    lines: [],
    is_draft: false,
    is_unfinished: false,
    is_known: true,
    is_closed: true,
    is_archived: true,
    created_at: new Date(0),
    goods: "none",
    has_fulfilled: false,
    has_refunds: false,
    has_payment_collection: false,
    captured_minor: 0,
    total_minor: 0,
    due_minor: 0,
    is_left_unpaid: false,
  };
}

/** Each settlement that comes between has ended: as many at once, as many reads. More than this is a fault. */
const MAX_READS = 25;
/** Pauses grow from this to four times as much. */
const PAUSE_MS = 60;

export type SettleInput = {
  order_id: string;
  /** Medusa says that it was placed, which it never says of a checkout before that has finished. */
  is_placed?: boolean;
};

/**
 * Reads an order and brings it to where it stands: its status, then its seats and tickets, reading again as long as
 * another settlement comes between. There is nothing to compensate: the order is the truth, and the next settlement
 * follows it again. The status comes first, since the settlement of the tickets is what takes the order's mark away; of
 * a new order it comes last, so that whoever is told of it can be told of its tickets.
 *
 * What a checkout is still making, or left when it died, is nobody's order: nothing is made of it, and once it is
 * closed that is written down and told nobody.
 *
 * @returns whether there is somebody to tell
 */
export const settleOrderStep = createStep(
  settleOrderStepId,
  async ({ order_id, is_placed }: SettleInput, { container }) => {
    const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
    const orderStatus = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
    let hasNews = false;

    for (let read = 0; read < MAX_READS; read++) {
      const known = await ticketing.findTicketOrder(order_id);
      const readAt = await orderStatus.readClock();
      const found = await readOrder(container, order_id);
      const order = found ?? (known && goneOrder(known));
      if (!found && (await orderStatus.findStanding(order_id))) {
        await orderStatus.archiveOrder(order_id, { type: "system", id: null });
        hasNews = true;
      }
      if (!order) return new StepResponse({ has_news: hasNews });
      if (order.is_draft || (order.is_unfinished && is_placed)) {
        await orderStatus.noteAdminOrders([order_id]);
      }
      if (order.is_unfinished && is_placed) continue;
      const { cart_id } = order;
      if (cart_id && !order.has_payment_collection) {
        if (await takeCartsPayment(container, { order_id, cart_id })) continue;
      }
      const isNobodys = order.is_unfinished && !order.is_closed;
      if (order.is_draft || isNobodys) return new StepResponse({ has_news: hasNews });

      const hasTickets =
        Boolean(known?.event_ids) || (await ticketing.ticketLinesOf(order.lines)).length > 0;
      const follow = async (reading: OrderReading) => {
        const { has_news } = await orderStatus.followOrder(factsOf(reading, hasTickets), readAt);
        hasNews ||= has_news;
      };
      const hasSeats = known !== undefined || (hasTickets && !order.is_unfinished);
      if (found?.is_known || (found && !hasSeats)) await follow(found);
      if (!hasSeats) return new StepResponse({ has_news: hasNews });

      const { revision } = known ?? (await ticketing.ensureTicketOrder(order_id, order.cart_id));
      // From here on a completion that fails finds the order to mark; before, it may have taken it back unseen.
      if (!known && !(await isStillThere(container, order_id))) continue;
      const settlement = await ticketing.settleOrder(order, revision, readAt);
      if (settlement.status === "stale") {
        const longest = PAUSE_MS * Math.min(read + 1, 4);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
        continue;
      }
      if (found && !found.is_known) await follow(found);
      if (settlement.is_new_problem) await tellMerchant(container, order_id, settlement.problem);
      return new StepResponse({ has_news: hasNews || changedTickets(settlement) });
    }
    // Whatever stood in the way, the job reads the order again.
    await ticketing.markOrderDirty(order_id);
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Order ${order_id} kept changing while it was settled`,
    );
  },
);

async function isStillThere(container: MedusaContainer, orderId: string): Promise<boolean> {
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: [orderId] }, { select: ["id"] });
  return orders.length > 0;
}

function changedTickets(settlement: Extract<Settlement, { status: "settled" }>): boolean {
  return settlement.created + settlement.validated.length + settlement.cancelled.length > 0;
}
