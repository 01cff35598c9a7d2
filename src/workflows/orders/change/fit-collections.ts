import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN, Modules, PaymentCollectionStatus } from "@medusajs/framework/utils";
import { isLinkCollection } from "../../../shared/link-payment";
import { toMajor } from "../../../shared/money";
import { giveBackPayment } from "../give-back-payment";
import { type Payment, type PaymentCollection, present } from "../money/collections";
import { reservedOf } from "../money/figures";
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

/**
 * Nothing is awaited any more of an order that has ended without money, and its providers let go of what they have
 * reserved, beyond what they took and gave back too; one that refuses is logged, and lets go of it in its own time. Safe to
 * repeat.
 */
export async function endCollections(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await readOrder(container, orderId, "money");
  const payments = container.resolve(Modules.PAYMENT);
  const { CANCELED } = PaymentCollectionStatus;
  for (const collection of order?.payment_collections ?? []) {
    const own = present(collection.payments);
    if (collection.status === CANCELED) continue;
    const standing = own.filter(
      (payment) => !payment.canceled_at && (!isTaken(payment) || MathBN.gt(reservedOf(payment), 0)),
    );
    const areGone = await Promise.all(
      standing.map((payment) => giveBackPayment(container, payment)),
    );
    if (areGone.includes(false) || own.some(isTaken)) continue;
    await payments.updatePaymentCollections(collection.id, { status: CANCELED });
  }
}

const isTaken = ({ captures }: Payment) => present(captures).length > 0;

function isOpen(collection: PaymentCollection): boolean {
  return (
    (collection.status === "not_paid" || collection.status === "awaiting") &&
    !isLinkCollection(collection) &&
    !present(collection.payments).some(holdsMoney)
  );
}
