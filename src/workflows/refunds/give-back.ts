import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { refundPaymentsWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import { toMajor } from "../../shared/money";
import { changeOrder } from "../orders/change/change-order";
import { writeOff } from "../orders/change/credit-lines";
import { paymentsOf, present } from "../orders/money/collections";
import { type CreditTarget, creditMetadata } from "../orders/money/credit-target";
import { takenBeyond } from "../orders/money/figures";
import { type Order, readOrder } from "../orders/read/read-order";
import type { PartialRefund } from "./plan-refund";

export type RefundNote = {
  user_id: string;
  reason?: string;
  /** Who has it as credit in place of money. */
  credit?: CreditTarget;
};

/**
 * Gives a part of a payment back by its provider, and has Medusa write it down. By itself: as a part of ours its booking
 * would be undone when something else fails, with the money gone back. What Medusa fails over once the provider has given
 * is no refusal: it is written down by us.
 *
 * @throws what the provider says
 */
export async function giveBackOnline(
  container: MedusaContainer,
  { order_id }: Order<"money">,
  { payment_id, amount }: PartialRefund,
  { user_id, reason }: RefundNote,
): Promise<void> {
  const refund = { payment_id, amount, created_by: user_id, note: reason };
  const before = await readOrder(container, order_id, "money");
  // The other one can't write off on an order that Medusa has cancelled; this one doesn't say when a provider refuses.
  const given = before?.is_closed
    ? refundPaymentsWorkflow(container).run({ input: [refund] })
    : refundPaymentWorkflow(container).run({ input: refund });
  const failure = await given.then(
    () => undefined,
    (error: Error) => error,
  );
  if (!before) {
    if (failure) throw failure;
    return;
  }
  if (!failure && !before.is_closed) return;
  const [made] = await refundsSince(container, before, payment_id);
  if (!made) throw failure ?? new Error("The provider gave nothing back");
  if (failure) await writeDownAfter(container, failure, before, made);
}

/**
 * Writes down that a part of a payment was given back outside of the shop: its provider is asked for nothing. Medusa
 * knows it as a refund all the same, and writes off what the order asks for nevertheless, as when the provider gives it.
 */
export async function recordGivenBack(
  container: MedusaContainer,
  order: Order<"money">,
  { payment_id, amount }: PartialRefund,
  { user_id, reason, credit }: RefundNote,
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT) as unknown as RefundWriter;
  const before = await readOrder(container, order.order_id, "money");
  const refund = await payments.createRefunds({
    payment: payment_id,
    amount,
    created_by: user_id,
    note: reason,
    metadata: credit && creditMetadata(credit),
  });
  await sumUpRefunds(container, order.order_id, payment_id);
  await writeDown(container, before ?? order, { id: refund.id, amount });
}

type Given = { id: string; amount: BigNumberInput };

/** @param before the order as it was before the refund */
async function writeDown(
  container: MedusaContainer,
  before: Order<"money">,
  { id, amount }: Given,
): Promise<void> {
  const { order_id, currency_code } = before;
  await container.resolve(Modules.ORDER).addOrderTransactions({
    order_id,
    amount: MathBN.mult(amount, -1),
    currency_code,
    reference: "refund",
    reference_id: id,
  });
  if (before.is_closed) return;
  const owed = toMajor(before.canceled ? 0 : takenBeyond(before), currency_code);
  const writtenOff = MathBN.sub(amount, owed);
  if (MathBN.gt(writtenOff, 0)) await changeOrder(container, order_id, [writeOff(writtenOff, id)]);
}

/** The money has gone: what can't be written down is logged, and a transaction that is missing the job books. */
async function writeDownAfter(
  container: MedusaContainer,
  failure: Error,
  before: Order<"money">,
  made: Given,
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const log = (error: Error) =>
    logger.error(`Refund ${made.id} of ${before.order_id} was given back: ${error.message}`, error);
  log(failure);
  await writeDown(container, before, made).catch(log);
}

/** What the payment gave back since the order was read: Medusa takes off again what a provider refused. */
async function refundsSince(
  container: MedusaContainer,
  before: Order<"money">,
  paymentId: string,
): Promise<Given[]> {
  const refundsOf = (order: Order<"money"> | undefined) =>
    paymentsOf(order ?? {})
      .filter(({ id }) => id === paymentId)
      .flatMap(({ refunds }) => present(refunds));
  const known = refundsOf(before).map(({ id }) => id);
  const now = refundsOf(await readOrder(container, before.order_id, "money"));
  return now.filter(({ id }) => !known.includes(id));
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
