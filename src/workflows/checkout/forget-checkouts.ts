import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_CHECKOUT } from "../../modules/checkout";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import { orderCarts } from "./checkouts-of-orders";

/** Deletes what was said of carts that were left a month ago (A14); what became an order's is kept for good. */
export async function forgetCheckouts(container: MedusaContainer): Promise<void> {
  const { requests } = container.resolve(BOX_OFFICE_INVOICING);
  for (const said of [container.resolve(BOX_OFFICE_CHECKOUT), requests]) {
    const cartIds = await said.forgottenCarts();
    if (!cartIds.length) continue;
    const placed = await orderCarts(container, { cart_id: cartIds });
    await said.settleForgottenCarts(cartIds, placed);
  }
}
