import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { isLinkCollection } from "../../../shared/link-payment";
import { toMajor } from "../../../shared/money";
import { type PaymentCollection, present } from "../money/collections";
import { holdsMoney } from "../money/payment-state";
import { readOrder } from "../read/read-order";

/**
 * What is still awaited of an order is what is due of it: the amount of a collection into which no money came follows.
 * One that has a payment is left alone, and what a payment link opens it asks for anew. Safe to repeat.
 */
export async function fitCollections(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await readOrder(container, orderId, "money");
  if (!order) return;
  const due = toMajor(order.due_minor, order.currency_code);
  const [awaited, ...others] = order.payment_collections.filter(isOpen);
  const payments = container.resolve(Modules.PAYMENT);
  const ask = async (collection: PaymentCollection | undefined, amount: number) => {
    if (!collection || MathBN.eq(collection.amount, amount)) return;
    await payments.updatePaymentCollections(collection.id, { amount });
  };
  await ask(awaited, due);
  for (const other of others) await ask(other, 0);
}

function isOpen(collection: PaymentCollection): boolean {
  return (
    (collection.status === "not_paid" || collection.status === "awaiting") &&
    !isLinkCollection(collection) &&
    !present(collection.payments).some(holdsMoney)
  );
}
