import type { CartWorkflowDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { queryOne } from "../../shared/db";
import { refusal } from "../../shared/errors";
import { leaveCartItsPayment } from "./cart-payment";
import { readOrder } from "./read/read-order";
import { settleOrderWorkflow } from "./settle-order";

/**
 * Whether a cart that is about to be completed has its order already; where a completion died right after linking it,
 * the cart is marked as completed here.
 *
 * @throws `payment_unfinished`, `order_closed`
 */
export async function hasItsOrder(
  container: MedusaContainer,
  cart: CartWorkflowDTO,
): Promise<boolean> {
  const { order_id } = await findOrders(container, cart);
  if (!order_id) return false;
  if (!cart.completed_at) await setCompleted(container, cart.id, new Date());
  await assertPaymentFinished(container, order_id);
  return true;
}

/**
 * Takes a cart over from an earlier completion that died before it had linked its order: the cart is open again, and its
 * payment is no other order's. For whoever knows that no other completion of the cart is at work, since it has the cart's
 * seats pinned; who has none to pin, or didn't get them, only knows it of what is `olderThan` so many seconds.
 *
 * @returns false when the cart has got its order meanwhile, or what is there is younger: nothing is changed
 */
export async function takeOverCart(
  container: MedusaContainer,
  cart: CartWorkflowDTO,
  { olderThan }: { olderThan: number },
): Promise<boolean> {
  const { order_id, half_linked_id, completed_at, age } = await findOrders(container, cart);
  if (order_id || ((half_linked_id || completed_at) && age < olderThan)) return false;
  if (half_linked_id) await leaveCartItsPayment(container, half_linked_id);
  if (completed_at) await setCompleted(container, cart.id, null);
  return true;
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
  const order = await readOrder(container, orderId, "money");
  if (!order?.is_left_unpaid) return;
  if (order.canceled) {
    throw refusal("order_closed", "The order is cancelled and not paid; begin with a new cart");
  }

  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  // Its places are the order's from here on, it has a payment link, and its cart's payment, where that was missing.
  await settleOrderWorkflow(container).run({ input: { order_id: orderId } });
  if (!(await readOrder(container, orderId, "money"))?.is_left_unpaid) return;
  await orderStatus.standings.markBuyerTold([orderId]);
  throw refusal(
    "payment_unfinished",
    "The order is placed and its payment did not finish; it can be paid by its payment link",
  );
}

/** The cart is marked as completed and its order linked at the same time; a database may halt in between. */
const LINKED_AFTER_SECONDS = 60;

/**
 * Brings the cart of a completion that died to where its order is; for the job, which has no lock of the cart. One that
 * was marked as completed just now may be about to get its order: it is left for the next run.
 */
export async function repairCart(container: MedusaContainer, cartId: string): Promise<void> {
  const { order_id, completed_at, age } = await findOrders(container, { id: cartId });
  if (order_id && !completed_at) await setCompleted(container, cartId, new Date());
  if (!order_id && completed_at && age >= LINKED_AFTER_SECONDS) {
    await setCompleted(container, cartId, null);
  }
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
  completed_at: Date | null;
  /** Seconds since the cart was marked as completed, or got half an order; whichever came last. */
  age: number;
};

/** Each completion asks this, so it is one statement on Medusa's tables of carts and links. */
async function findOrders(
  container: MedusaContainer,
  { id, payment_collection }: Pick<CartWorkflowDTO, "id"> & Partial<CartWorkflowDTO>,
): Promise<CartOrders> {
  const row = await queryOne<CartOrders>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT link.order_id, half.order_id AS half_linked_id, cart.completed_at,
            extract(epoch FROM now() - greatest(cart.completed_at, half.created_at))::float8 AS age
     FROM (SELECT :cart_id::text AS id) asked
     LEFT JOIN cart ON cart.id = asked.id
     LEFT JOIN LATERAL (
       SELECT order_id FROM order_cart
       WHERE cart_id = asked.id AND deleted_at IS NULL ORDER BY created_at LIMIT 1) link ON true
     LEFT JOIN LATERAL (
       SELECT order_id, created_at FROM order_payment_collection
       WHERE payment_collection_id = :collection_id AND deleted_at IS NULL LIMIT 1) half ON true`,
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
