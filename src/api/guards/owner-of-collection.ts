import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Whose money a payment collection is for: a cart's, and the order's that was made of it or that opened it. */
export async function ownerOfCollection(container: MedusaContainer, collectionId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const filters = { payment_collection_id: collectionId };
  const [carts, orders] = await Promise.all([
    query.graph({ entity: "cart_payment_collection", fields: ["cart_id"], filters }),
    query.graph({ entity: "order_payment_collection", fields: ["order_id"], filters }),
  ]);
  return {
    cartId: carts.data[0]?.cart_id as string | undefined,
    orderId: orders.data[0]?.order_id as string | undefined,
  };
}
