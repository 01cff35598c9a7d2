import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { refundPaymentsWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { toMajor } from "../../shared/money";
import { changeOrder } from "../orders/change/change-order";
import { writeOff } from "../orders/change/credit-lines";
import { type Payment, paymentsOf, present } from "../orders/money/collections";
import { keptOf, takenBeyond } from "../orders/money/figures";
import { type Order, readOrder } from "../orders/read/read-order";
import type { PartialRefund } from "./plan-refund";

export type RefundNote = { user_id: string; reason?: string };

/**
 * Gives a part of a payment back by its provider, and has Medusa write it down. By itself: as a part of ours its booking
 * would be undone when something else fails, with the money gone back.
 *
 * @throws what the provider says
 */
export async function giveBackOnline(
  container: MedusaContainer,
  order: Order<"money">,
  { payment_id, amount }: PartialRefund,
  { user_id, reason }: RefundNote,
): Promise<void> {
  const refund = { payment_id, amount, created_by: user_id, note: reason };
  if (!order.is_closed) {
    await refundPaymentWorkflow(container).run({ input: refund });
    return;
  }
  // The other one can't write off on an order that Medusa has cancelled; this one doesn't say when a provider refuses.
  const before = await keptOfPayment(container, order.order_id, payment_id);
  await refundPaymentsWorkflow(container).run({ input: [refund] });
  const after = await keptOfPayment(container, order.order_id, payment_id);
  if (MathBN.gte(after, before)) throw new Error("The provider gave nothing back");
}

/**
 * Writes down that a part of a payment was given back outside of the shop: its provider is asked for nothing. Medusa
 * knows it as a refund all the same, and writes off what the order asks for nevertheless, as when the provider gives it.
 */
export async function recordGivenBack(
  container: MedusaContainer,
  order: Order<"money">,
  { payment_id, amount }: PartialRefund,
  { user_id, reason }: RefundNote,
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT) as unknown as RefundWriter;
  const before = await readOrder(container, order.order_id, "money");
  const refund = await payments.createRefunds({
    payment: payment_id,
    amount,
    created_by: user_id,
    note: reason,
  });
  await sumUpRefunds(container, order.order_id, payment_id);
  await container.resolve(Modules.ORDER).addOrderTransactions({
    order_id: order.order_id,
    amount: -amount,
    currency_code: order.currency_code,
    reference: "refund",
    reference_id: refund.id,
  });
  if (!before || order.is_closed) return;
  const owed = toMajor(order.canceled ? 0 : takenBeyond(before), order.currency_code);
  const writtenOff = MathBN.sub(amount, owed).toNumber();
  if (writtenOff > 0) {
    await changeOrder(container, order.order_id, [writeOff(writtenOff, refund.id)]);
  }
}

/** As Medusa does after a refund of its own. */
async function sumUpRefunds(container: MedusaContainer, orderId: string, paymentId: string) {
  const order = await readOrder(container, orderId, "money");
  const collection = order?.payment_collections.find(({ payments }) =>
    present(payments).some(({ id }) => id === paymentId),
  );
  if (!collection) return;
  const refunds = present(collection.payments).flatMap((payment) => present(payment.refunds));
  await container.resolve(Modules.PAYMENT).updatePaymentCollections(collection.id, {
    refunded_amount: MathBN.sum(0, ...refunds.map(({ amount }) => amount)),
  } as object);
}

/** What Medusa's payment module makes of its tables, beside what its type tells. */
type RefundWriter = {
  createRefunds(refund: object): Promise<{ id: string }>;
};

async function keptOfPayment(container: MedusaContainer, orderId: string, paymentId: string) {
  const order = await readOrder(container, orderId, "money");
  const payment = paymentsOf(order ?? {}).find(({ id }) => id === paymentId);
  return payment ? keptOf(payment as Payment) : 0;
}
