import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { MetOrder } from "../../../modules/order-status/orders/meet-order";
import { takeCartsPayment } from "../cart-payment";
import { takeCartsVariants } from "../cart-variants";
import { beginFollowing } from "../follow/follow-order";
import { readToSettle } from "../read/read-once";
import type { OrderReading } from "../read/read-order";

const settleOrderStepId = "box-office-settle-order-step";

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
 * Reads an order and has all that follows from it brought to where the order stands, reading again as long as another
 * settlement comes between. There is nothing to compensate: the order is the truth, and the next settlement follows it
 * again. Its mark goes last: whatever ends on the way is taken up by the job.
 *
 * What a checkout is still making, or left when it died, is nobody's order: nothing is made of it, and once it is
 * closed that is written down and told nobody.
 *
 * @returns whether there is somebody to tell, and whether its lines are to be lowered
 */
export const settleOrderStep = createStep(
  settleOrderStepId,
  async (input: SettleInput, { container }) => {
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    const { order_id } = input;
    let has_news = false;
    let lowers = false;

    for (let read = 0; read < MAX_READS; read++) {
      const [known, follow, readAt] = await Promise.all([
        orderStatus.orders.findOrder(order_id),
        beginFollowing(container, order_id),
        orderStatus.readClock(),
      ]);
      const order = await readToSettle(container, order_id, readAt);
      if (order && (await isMended(container, order, input))) continue;
      if (order && isNobodys(order)) {
        await orderStatus.orders.noteLook(order_id, readAt, false);
        return new StepResponse({ has_news, lowers });
      }
      if (order && !(await isMet(container, order, known, readAt))) continue;

      const followed = await follow(
        order ? { ...order, is_gone: false } : { order_id, is_gone: true },
        readAt,
      );
      has_news ||= followed.has_news;
      lowers ||= followed.lowers === true;
      if (!followed.is_stale) {
        await orderStatus.orders.noteLook(order_id, readAt, followed.waits);
        return new StepResponse({ has_news, lowers });
      }
      const longest = PAUSE_MS * Math.min(read + 1, 4);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
    }
    // Whatever stood in the way, the job reads the order again.
    await orderStatus.orders.markOrder(order_id);
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Order ${order_id} kept changing while it was settled`,
    );
  },
);

/** A draft is no order yet; what a checkout is making, or left, is none as long as it is open. */
function isNobodys(order: OrderReading): boolean {
  return order.is_draft || (order.is_unfinished && !order.is_closed);
}

/**
 * Writes down what can be seen of the order at this moment only, and gives it from its cart what a completion left out:
 * the payment, where it died before, and variants that were deleted before.
 *
 * @returns whether the order is another than was read
 */
async function isMended(
  container: MedusaContainer,
  { order_id, cart_id, lines, ...order }: OrderReading,
  { is_placed }: SettleInput,
): Promise<boolean> {
  const isPlaced = order.is_unfinished && is_placed === true;
  if (order.is_draft || isPlaced) {
    await container.resolve(BOX_OFFICE_ORDER_STATUS).standings.noteAdminOrders([order_id]);
  }
  if (isPlaced || (await takeCartsVariants(container, { cart_id, lines }))) return true;
  if (!cart_id || order.payment_collections.length) return false;
  return takeCartsPayment(container, { order_id, cart_id });
}

/**
 * Sees to it that a completion which fails finds the order of its cart to mark; before that was written down, it may
 * have taken the order back unseen.
 *
 * @returns false when there is no such order any more
 */
async function isMet(
  container: MedusaContainer,
  { order_id, cart_id, customer_id }: OrderReading,
  known: MetOrder | undefined,
  readAt: Date,
): Promise<boolean> {
  const isAsKnown =
    known?.access_token &&
    (!cart_id || known.cart_id === cart_id) &&
    (!customer_id || known.customer_id === customer_id);
  if (isAsKnown) return true;
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  await orderStatus.orders.meetOrder({ order_id, cart_id, customer_id }, readAt);
  if (known?.access_token) return true;
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders({ id: [order_id] }, { select: ["id"] });
  return orders.length > 0;
}
