import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { isLinkCollection } from "../../shared/link-payment";
import { present } from "../orders/money/collections";
import { readOrder } from "../orders/read/read-order";
import { supersededCollections } from "./link-collections";
import { giveBackSession } from "./withdraw-link-sessions";

/**
 * Once an order that a payment link was opened for is covered, closes its collections without any money, such as the
 * one that an invoice awaited; else Medusa would read the order as paid in part. Runs under the order's lease; safe to
 * repeat.
 */
export async function closeSupersededCollections(
  container: MedusaContainer,
  orderId: string,
): Promise<void> {
  const order = await readOrder(container, orderId, "money");
  if (!order || order.due_minor > 0 || order.is_closed) return;
  const { payment_collections } = order;
  if (!payment_collections.some(isLinkCollection)) return;
  const payments = container.resolve(Modules.PAYMENT);
  for (const collection of supersededCollections(payment_collections)) {
    for (const session of present(collection.payment_sessions)) {
      await giveBackSession(container, session);
    }
    await payments.updatePaymentCollections(collection.id, { status: "canceled" } as object);
  }
}
