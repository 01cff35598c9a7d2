import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import { query } from "../../shared/db";
import type { OrderReading } from "./read/read-order";

/**
 * Gives lines of an event's product the variant that they had in the cart, where it was deleted before the order was
 * made: Medusa leaves it out then, and the buyer would have paid for no ticket. A line is known by its variant's title,
 * which is one of a kind among a product's.
 *
 * @returns whether any line has a variant now that it lacked
 */
export async function takeCartsVariants(
  container: MedusaContainer,
  { cart_id, lines }: Pick<OrderReading, "cart_id" | "lines">,
): Promise<boolean> {
  const nameless = lines.filter(({ variant_id }) => variant_id === null);
  if (!cart_id || !nameless.length) return false;
  const { claims } = container.resolve(BOX_OFFICE_TICKETING);
  const strays = await claims.strayLinesOf(nameless, []);
  if (!strays.length) return false;

  const found = await query<{ id: string; variant_id: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT DISTINCT ON (line.id) line.id, bought.variant_id
     FROM order_line_item line
     JOIN cart_line_item bought ON bought.cart_id = :cart_id AND bought.variant_id IS NOT NULL
       AND bought.product_id = line.product_id AND bought.variant_title IS NOT DISTINCT FROM line.variant_title
     WHERE line.id = ANY (:line_ids)
     ORDER BY line.id, bought.deleted_at DESC NULLS FIRST`,
    { cart_id, line_ids: strays.map(({ line_item_id }) => line_item_id) },
  );
  const orders = container.resolve(Modules.ORDER);
  for (const { id, variant_id } of found) await orders.updateOrderLineItems(id, { variant_id });
  return found.length > 0;
}
