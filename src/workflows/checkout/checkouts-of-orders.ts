import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_CHECKOUT } from "../../modules/checkout";
import type { Checkout } from "../../modules/checkout/types";

/** What the buyers of the orders accepted and answered, by order; one of which nothing was said is left out. */
export async function checkoutsOfOrders(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<Map<string, Checkout>> {
  const checkouts = container.resolve(BOX_OFFICE_CHECKOUT);
  const links = await orderCarts(container, { order_id: [...orderIds] });
  const said = await checkouts.readCheckouts(links.map(({ cart_id }) => cart_id));
  return new Map(
    links.flatMap(({ order_id, cart_id }) => {
      const checkout = said.get(cart_id);
      return checkout ? [[order_id, checkout]] : [];
    }),
  );
}

/** Which orders came of which carts, as Medusa knows it. */
export async function orderCarts(
  container: MedusaContainer,
  of: { order_id: string[] } | { cart_id: string[] },
): Promise<{ order_id: string; cart_id: string }[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["order_id", "cart_id"],
    filters: of,
  });
  return data as { order_id: string; cart_id: string }[];
}
