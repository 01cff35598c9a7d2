import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_CHECKOUT } from "../../modules/checkout";
import { orderCarts } from "./checkouts-of-orders";

/** Deletes what was said of carts that were left a month ago (A14); what became an order's is kept for good. */
export async function forgetCheckouts(container: MedusaContainer): Promise<void> {
  const checkouts = container.resolve(BOX_OFFICE_CHECKOUT);
  const cartIds = await checkouts.forgottenCarts();
  if (!cartIds.length) return;
  const placed = await orderCarts(container, { cart_id: cartIds });
  await checkouts.settleForgottenCarts(cartIds, placed);
}
