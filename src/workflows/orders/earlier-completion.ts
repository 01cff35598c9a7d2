import type { CartWorkflowDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import type { OrderStatusModuleService } from "../../modules/order-status/service";
import { queryOne } from "../../shared/db";
import { refusal } from "../../shared/errors";
import { leaveCartItsPayment } from "./close-unfinished-order";
import { readOrder } from "./order-snapshot";
import { settleOrderWorkflow } from "./settle-order";

type CompletedCart = Pick<CartWorkflowDTO, "id" | "completed_at" | "payment_collection">;

/**
 * Whether a cart that is about to be completed has its order already. What an earlier completion left that died is put
 * right first: a cart with an order is completed, one without is not, and its payment is no other order's.
 *
 * Runs under Medusa's lock of the cart, where no other completion of it is at work.
 *
 * @throws `payment_unfinished`, `order_closed`
 */
export async function hasItsOrder(
  container: MedusaContainer,
  cart: CompletedCart,
): Promise<boolean> {
  const { order_id, half_linked_id } = await findOrders(container, cart);
  if (order_id) {
    if (!cart.completed_at) await setCompleted(container, cart.id, new Date());
    await assertPaymentFinished(container, order_id);
    return true;
  }
  if (half_linked_id) await leaveCartItsPayment(container, half_linked_id);
  if (cart.completed_at) await setCompleted(container, cart.id, null);
  return false;
}

/**
 * Sees to it that nobody takes an order for paid whose payment never finished: its buyer is told, and gets its payment
 * link. Only where no completion of its cart is at work, since that has its payment still before it.
 *
 * @throws `payment_unfinished`; `order_closed` when it is cancelled and nothing was ever taken for it
 */
export async function assertPaymentFinished(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const order = await readOrder(container, orderId);
  if (!order?.is_left_unpaid) return;
  if (order.canceled) {
    throw refusal("order_closed", "The order is cancelled and not paid; begin with a new cart");
  }

  const orderStatus = container.resolve<OrderStatusModuleService>(BOX_OFFICE_ORDER_STATUS);
  // Its places are the order's from here on, and it has a payment link.
  await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
  await orderStatus.markBuyerTold([orderId]);
  throw refusal(
    "payment_unfinished",
    "The order is placed and its payment did not finish; it can be paid by its payment link",
  );
}

/** The cart is marked as completed and its order linked at the same time; a database may halt in between. */
const LINKED_AFTER_MS = 60_000;

/**
 * Brings the cart of a completion that died to where its order is; for the job, which has no lock of the cart. One that
 * was marked as completed just now may be about to get its order: it is left for the next run.
 */
export async function repairCart(container: MedusaContainer, cartId: string): Promise<void> {
  const [cart] = await container
    .resolve(Modules.CART)
    .listCarts({ id: cartId }, { select: ["id", "completed_at"] });
  if (!cart) return;
  const { order_id } = await findOrders(container, cart);
  const { completed_at } = cart as Partial<CompletedCart>;
  if (order_id && !completed_at) await setCompleted(container, cartId, new Date());
  if (order_id || !completed_at) return;
  const age = Date.now() - new Date(completed_at).getTime();
  if (age >= LINKED_AFTER_MS) await setCompleted(container, cartId, null);
}

/** The order that a cart became. */
export async function findOrderOfCart(
  container: MedusaContainer,
  cartId: string,
): Promise<string | undefined> {
  return (await findOrders(container, { id: cartId })).order_id ?? undefined;
}

type CartOrders = {
  order_id: string | null;
  /** One that has the cart's payment and not the cart. */
  half_linked_id: string | null;
};

/** Each completion asks this, so it is one statement on the tables of Medusa's links. */
async function findOrders(
  container: MedusaContainer,
  { id, payment_collection }: Pick<CompletedCart, "id"> & Partial<CompletedCart>,
): Promise<CartOrders> {
  const row = await queryOne<CartOrders>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT (SELECT order_id FROM order_cart
             WHERE cart_id = :cart_id AND deleted_at IS NULL ORDER BY created_at LIMIT 1) AS order_id,
            (SELECT order_id FROM order_payment_collection
             WHERE payment_collection_id = :collection_id AND deleted_at IS NULL LIMIT 1) AS half_linked_id`,
    { cart_id: id, collection_id: payment_collection?.id ?? null },
  );
  return row as CartOrders;
}

async function setCompleted(
  container: MedusaContainer,
  cartId: string,
  completed_at: Date | null,
): Promise<void> {
  await container.resolve(Modules.CART).updateCarts(cartId, { completed_at } as object);
}
