import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Line } from "../../modules/ticketing/claims/ticket-lines";
import { notFound } from "../../shared/errors";

/** A cart as far as the box office goes. */
export type SeatCart = {
  id: string;
  completed_at: Date | null;
  customer_id: string | null;
  email: string | null;
  sales_channel_id: string | null;
  /** BCP 47 */
  locale: string | null;
  lines: Line[];
};

export async function readSeatCart(
  container: MedusaContainer,
  cartId: string,
): Promise<SeatCart | undefined> {
  const [cart] = await container.resolve(Modules.CART).listCarts(
    { id: cartId },
    {
      select: ["id", "completed_at", "customer_id", "email", "sales_channel_id", "locale"],
      relations: ["items"],
    },
  );
  if (!cart) return undefined;
  return {
    id: cart.id,
    completed_at: (cart as { completed_at?: Date | null }).completed_at ?? null,
    customer_id: cart.customer_id ?? null,
    email: cart.email ?? null,
    sales_channel_id: cart.sales_channel_id ?? null,
    locale: (cart as { locale?: string | null }).locale ?? null,
    lines: (cart.items ?? []).map((item) => ({
      line_item_id: item.id,
      variant_id: item.variant_id ?? null,
      product_id: item.product_id ?? null,
      quantity: Number(item.quantity),
    })),
  };
}

/**
 * The cart that a store request names, when it is the caller's: its id is the key to it, in the sales channels of
 * the publishable key; the cart of an account is not another account's.
 *
 * @throws 404
 */
export async function readOwnCart(req: MedusaStoreRequest): Promise<SeatCart> {
  const cartId = req.params.id as string;
  const cart = await readSeatCart(req.scope, cartId);
  const channels = req.publishable_key_context.sales_channel_ids;
  const isInReach =
    cart !== undefined && (!cart.sales_channel_id || channels.includes(cart.sales_channel_id));
  if (!isInReach || (await belongsToAnotherAccount(req, cart))) throw notFound("Cart", cartId);
  return cart;
}

async function belongsToAnotherAccount(req: MedusaStoreRequest, cart: SeatCart): Promise<boolean> {
  const actorId = (req as { auth_context?: { actor_id?: string } }).auth_context?.actor_id;
  if (!actorId || !cart.customer_id || actorId === cart.customer_id) return false;
  const [owner] = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: cart.customer_id }, { select: ["id", "has_account"] });
  return owner?.has_account === true;
}
