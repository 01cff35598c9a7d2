import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { queryOne } from "../../shared/db";
import { collectionsOfCarts } from "./read/unfinished-order";

/**
 * Gives an order the payment of its cart, where a completion died between linking it to the one and to the other: what
 * the buyer pays is the order's from then on. A completion that is still at work makes the same link.
 *
 * @returns whether the order had no payment and has one now
 */
export async function takeCartsPayment(
  container: MedusaContainer,
  { order_id, cart_id }: { order_id: string; cart_id: string },
): Promise<boolean> {
  const unlinked = await queryOne<{ payment_collection_id: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `SELECT payment_collection_id FROM cart_payment_collection
     WHERE cart_id = :cart_id AND deleted_at IS NULL AND NOT EXISTS (
       SELECT FROM order_payment_collection own WHERE own.order_id = :order_id AND own.deleted_at IS NULL)
     LIMIT 1`,
    { order_id, cart_id },
  );
  if (!unlinked) return false;
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id },
    [Modules.PAYMENT]: { payment_collection_id: unlinked.payment_collection_id },
  });
  return true;
}

/**
 * Takes the payment collections of carts from an order that a checkout had linked to them and to nothing else: they pay
 * for one order only, and whoever cancelled the order would cancel them.
 */
export async function leaveCartItsPayment(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_payment_collection",
    fields: ["payment_collection_id"],
    filters: { order_id: orderId },
  });
  const ofCarts = await collectionsOfCarts(
    container,
    data.map(({ payment_collection_id }) => payment_collection_id),
  );
  if (!ofCarts.size) return;
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss(
    [...ofCarts].map((payment_collection_id) => ({
      [Modules.ORDER]: { order_id: orderId },
      [Modules.PAYMENT]: { payment_collection_id },
    })),
  );
}
