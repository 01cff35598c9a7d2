import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isLinkCollection } from "../../shared/link-payment";

/** The order that a payment link began the session for; undefined for every other session. */
export async function findOrderOfLinkSession(
  container: MedusaContainer,
  sessionId: string,
): Promise<string | undefined> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_session",
    fields: ["payment_collection.metadata", "payment_collection.order.id"],
    filters: { id: sessionId },
  });
  const collection = (data[0] as unknown as SessionOfMedusa | undefined)?.payment_collection;
  return collection && isLinkCollection(collection) ? collection.order?.id : undefined;
}

type SessionOfMedusa = {
  payment_collection?: {
    metadata?: Record<string, unknown> | null;
    order?: { id: string } | null;
  } | null;
};
