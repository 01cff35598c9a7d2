import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The order that a payment or a payment session is for; undefined while it is a cart's. */
export async function findOrderOfPayment(
  container: MedusaContainer,
  entity: "payment" | "payment_session",
  id: string,
): Promise<string | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity,
    fields: ["payment_collection.order.id"],
    filters: { id },
  });
  // biome-ignore lint/suspicious/noExplicitAny: the linked order is not in the generated type
  return (data[0] as any)?.payment_collection?.order?.id;
}
