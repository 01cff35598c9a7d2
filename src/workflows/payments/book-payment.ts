import type { MedusaContainer, PaymentDTO } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import {
  capturePaymentWorkflow,
  createOrderPaymentCollectionWorkflow,
} from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { refusal } from "../../shared/errors";
import { INVOICE_PROVIDER_ID, INVOICE_SETTLED } from "../../shared/invoice-payment";
import type { Payment } from "../orders/money/collections";
import { type BookedReference, referencedCaptures } from "../orders/money/movements";
import { type Booking, planBooking } from "../orders/money/plan-booking";
import { type Head, readOrder } from "../orders/read/read-order";
import { bookTransactions } from "./book-transactions";
import { closeSupersededCollections } from "./close-superseded";
import { withdrawLinkSessions } from "./withdraw-link-sessions";

export type MarkPaidInput = {
  order_id: string;
  /** Decimal major units; all that is due when left out. */
  amount?: number;
  /** What the merchant's bank statement says. */
  reference?: string;
  /** The invoice that it was paid on. */
  invoice_id?: string;
  /** When it came in; now when left out. */
  paid_at?: Date;
  /** The key of the bank's entry that it is. */
  bank_entry?: string;
  marked_by?: string;
  /** More may have come in than is due, also of an order that is cancelled: what is beyond it is owed back. */
  accept_overpayment?: boolean;
};

/**
 * Books money that came in outside of the shop: authorises what awaits it and captures the amount. Runs under the
 * order's lease, so that nobody pays or cancels it meanwhile; what a payment link has begun is ended first, so that it
 * can't take the money a second time. There is no compensation: money that came in came in,
 * and what a crash leaves half done is booked by marking the order paid again.
 *
 * @throws `order_closed` for a cancelled order, `already_paid`, `payment_in_progress`, 400 for an amount that can't be
 */
export async function bookPayment(container: MedusaContainer, input: MarkPaidInput): Promise<void> {
  const order = await readOrder(container, input.order_id, "money");
  if (!order || (input.accept_overpayment ? order.is_closed : order.canceled)) {
    throw refusal("order_closed", "A cancelled order can't be paid");
  }
  const { captures, opening } = planBooking(order, input.amount, input.accept_overpayment);
  if (!(await withdrawLinkSessions(container, input.order_id))) {
    throw refusal(
      "payment_in_progress",
      "The customer is paying by the payment link at this moment; see what comes of it first",
    );
  }

  // From here on a crash may leave a payment that no event tells of.
  await container.resolve(BOX_OFFICE_ORDER_STATUS).orders.markOrder(input.order_id);
  for (const { payment_id, amount } of captures) {
    await capture(container, payment_id, amount, input);
  }
  if (opening) {
    const sessionId = await sessionAt(container, opening, order);
    await capture(container, await authorize(container, sessionId), opening.capture, input);
  }
  await bookTransactions(container, input.order_id);
  await closeSupersededCollections(container, input.order_id);
}

/** A session of ours over exactly what is to be authorised: the order may have changed since one was made. */
async function sessionAt(
  container: MedusaContainer,
  { place, authorize: amount }: NonNullable<Booking["opening"]>,
  { order_id, currency_code }: Head,
): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT);
  if (place.kind === "session") {
    await payments.updatePaymentSession({ id: place.session_id, amount, currency_code, data: {} });
    return place.session_id;
  }
  const collectionId =
    place.kind === "collection"
      ? place.payment_collection_id
      : await openCollection(container, order_id, amount);
  const session = await payments.createPaymentSession(collectionId, {
    provider_id: INVOICE_PROVIDER_ID,
    amount,
    currency_code,
    data: {},
  });
  return session.id;
}

async function openCollection(container: MedusaContainer, orderId: string, amount: number) {
  const { result } = await createOrderPaymentCollectionWorkflow(container).run({
    input: { order_id: orderId, amount },
  });
  return (result[0] as { id: string }).id;
}

async function authorize(container: MedusaContainer, sessionId: string): Promise<string> {
  const payment = await container
    .resolve(Modules.PAYMENT)
    .authorizePaymentSession(sessionId, { [INVOICE_SETTLED]: true });
  if (!payment) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Payment session ${sessionId} was not authorised by its provider`,
    );
  }
  return payment.id;
}

/** The reference is written first: money without one could no longer be found on the statement. */
async function capture(
  container: MedusaContainer,
  paymentId: string,
  amount: number,
  { marked_by, reference, invoice_id, paid_at, bank_entry }: MarkPaidInput,
): Promise<void> {
  const said = { amount, reference, invoice_id, paid_at: paid_at?.toISOString(), bank_entry };
  const forget = (reference || invoice_id) && (await noteReference(container, paymentId, said));
  try {
    await capturePaymentWorkflow(container).run({
      input: { payment_id: paymentId, amount, captured_by: marked_by },
    });
  } catch (error) {
    if (forget) await forget();
    throw error;
  }
}

/**
 * Beside those of earlier parts, which one payment may have many of; one that was written down for money that never came is
 * left out, or it would be taken for the next of its amount.
 *
 * @returns what takes it back, if nothing was captured
 */
async function noteReference(
  container: MedusaContainer,
  paymentId: string,
  booked: Omit<BookedReference, "after">,
): Promise<() => Promise<void>> {
  const payments = container.resolve(Modules.PAYMENT);
  const read = async () =>
    (await payments.retrievePayment(paymentId, { relations: ["captures"] })) as PaymentDTO &
      Payment;
  const payment = await read();
  const { metadata, captures } = payment;
  const earlier = referencedCaptures(payment).flatMap(({ booked }) => booked ?? []);
  const write = (references: readonly BookedReference[]) =>
    payments.updatePayment({
      id: paymentId,
      metadata: { ...metadata, box_office_references: references },
    } as { id: string });
  await write([...earlier, { ...booked, after: captures?.length ?? 0 }]);
  return async () => {
    const isCaptured = (await read()).captures?.length !== captures?.length;
    if (!isCaptured) await write(earlier);
  };
}
