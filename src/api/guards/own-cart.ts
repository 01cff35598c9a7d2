import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { notFound, refusal } from "../../shared/errors";
import type { AnyAnswer } from "../answer";
import { leadsToOrder } from "./cart-key";
import { readSeatCart, type SeatCart } from "./read-cart";
import { signedInCustomer } from "./signed-in-customer";
import { withinBudget } from "./within-budget";

type OrderOfCart = { id: string; customer_id: string | null };

/** A cart that the caller may use; `order` is that of a completed one. */
export type OwnCart = SeatCart & { order: OrderOfCart | undefined };

/**
 * The cart that a store request names, when it is the caller's, in the sales channels of the publishable key. The routes
 * of a cart have no other way to it.
 *
 * @throws 404
 */
export async function readOwnCart(req: MedusaStoreRequest): Promise<OwnCart> {
  const cart = await findOwnCart(req);
  if (!cart) throw notFound("Cart", req.params.id as string);
  return cart;
}

/**
 * As {@link readOwnCart}, where it leads to the token of an order: whoever tries ids of carts does so within a budget.
 *
 * @throws 404, `too_many_attempts`
 */
export async function readCartOfOrder(req: MedusaStoreRequest, res: AnyAnswer): Promise<OwnCart> {
  await withinBudget(req, res, () => readSeatCart(req.scope, req.params.id as string));
  return readOwnCart(req);
}

async function findOwnCart(req: MedusaStoreRequest): Promise<OwnCart | undefined> {
  const cartId = req.params.id as string;
  const read = await readSeatCart(req.scope, cartId);
  const channels = req.publishable_key_context.sales_channel_ids;
  if (!read || (read.sales_channel_id && !channels.includes(read.sales_channel_id))) {
    return undefined;
  }
  const order = read.completed_at ? await readOrderOfCart(req.scope, cartId) : undefined;
  const cart = { ...read, order };
  return (await opensTo(req.scope, cart, signedInCustomer(req))) ? cart : undefined;
}

/**
 * An open cart is used by its id, as on Medusa's own routes, but not by somebody who is signed in to another account than
 * the cart's; of a completed one {@link leadsToOrder} decides.
 */
async function opensTo(
  container: MedusaContainer,
  { completed_at, order, ...cart }: OwnCart,
  callerId: string | undefined,
): Promise<boolean> {
  // Medusa lets whoever has a completed cart's id write to its customer; and an order can be given to somebody else.
  const customer_id = order ? order.customer_id : cart.customer_id;
  if (!completed_at && (!callerId || callerId === customer_id)) return true;
  const has_account = await hasAccount(container, customer_id);
  if (!completed_at) return !has_account;
  const has_changed_hands = customer_id !== cart.customer_id;
  return leadsToOrder(
    { completed_at, customer_id, has_account, has_changed_hands },
    callerId,
    new Date(),
  );
}

/**
 * As {@link readOwnCart}, for what is the buyer's to say until the cart is an order.
 *
 * @throws 404, `cart_completed`; `completion_in_progress` while it is becoming one, or when that broke off
 */
export async function readOwnOpenCart(req: MedusaStoreRequest): Promise<OwnCart> {
  const cart = await readOwnCart(req);
  if (cart.order) throw refusal("cart_completed", "The cart is an order already");
  if (cart.completed_at) {
    throw refusal("completion_in_progress", "This cart is being completed; complete it again");
  }
  return cart;
}

async function readOrderOfCart(
  container: MedusaContainer,
  cartId: string,
): Promise<OrderOfCart | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["order.id", "order.customer_id"],
    filters: { cart_id: cartId },
  });
  const order = data[0]?.order;
  return order ? { id: order.id, customer_id: order.customer_id ?? null } : undefined;
}

/** Whether this customer signs in; whoever can't be found any more may have done so. */
async function hasAccount(container: MedusaContainer, customerId: string | null): Promise<boolean> {
  if (!customerId) return false;
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: customerId }, { select: ["id", "has_account"] });
  return customer?.has_account !== false;
}
