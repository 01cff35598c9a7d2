import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_CHECKOUT } from "../../modules/checkout";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";

/**
 * Lets a cart become an order when its buyer accepted the terms (M6) and answered what the shop requires (E16). One
 * statement where the shop requires nothing.
 *
 * @throws `terms_required`, `fields_required` naming the fields
 */
export async function assertCheckout(container: MedusaContainer, cartId: string): Promise<void> {
  const form = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("orders");
  await container.resolve(BOX_OFFICE_CHECKOUT).assertComplete(cartId, form);
}
