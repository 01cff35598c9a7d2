import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { LONGEST_OPERATION_SECONDS } from "../../shared/durations";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import { isLinkCollection } from "../../shared/link-payment";
import { type Payment, type PaymentCollection, present } from "../orders/money/collections";
import { type Order, readOrder } from "../orders/read/read-order";

/** A capture or a refund as a transaction of its order; a refund's amount is negative, major units. */
type Entry = {
  amount: BigNumberInput;
  currency_code: string;
  reference: "capture" | "refund";
  reference_id: string;
};

type Booked = Entry & { id: string; version: number };

/** An entry that the order's transactions lack, or have with another's amount. */
type Misbooked = Entry & { booked: Booked[] };

/**
 * Sees to it that each capture and each refund of an order is one of its transactions, by its own amount. Core writes
 * those in a step of its own afterwards: none of what a provider captured at once, and of one after which its process
 * died another with the amount of the next. Runs under the order's lease; safe to repeat.
 *
 * What was given back beyond what was owed has a credit line from core as well; where that was lost the amount is due
 * again, which only the merchant can tell right from wrong.
 */
export async function bookTransactions(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await readOrder(container, orderId, "money");
  const wrong = order ? await misbooked(container, order) : [];
  if (!wrong.length) return;
  const orders = container.resolve(Modules.ORDER);
  const { version } = await orders.retrieveOrder(orderId, { select: ["version"] });
  for (const { booked, ...entry } of wrong) {
    // Of an earlier version of the order the sum can't be taken back from this one's: the difference is booked.
    const isOfNow = booked.every((transaction) => transaction.version === version);
    const left = isOfNow ? entry.amount : MathBN.sub(entry.amount, sum(booked));
    if (isOfNow && booked.length) await orders.deleteOrderTransactions(booked.map(({ id }) => id));
    await orders.addOrderTransactions({ ...entry, order_id: orderId, amount: left });
  }
}

export async function misbooked(
  container: MedusaContainer,
  { order_id, payment_collections }: Order<"money">,
): Promise<Misbooked[]> {
  const entries = payment_collections.flatMap((collection) =>
    present(collection.payments).flatMap((payment) => [
      ...capturesOf(payment, collection),
      ...refundsOf(payment, collection),
    ]),
  );
  if (!entries.length) return [];
  const known = (await container
    .resolve(Modules.ORDER)
    .listOrderTransactions({ order_id } as object)) as unknown as Booked[];
  return entries.flatMap(({ is_settled, payment_id, ...entry }) => {
    const of = (id: string) =>
      known.filter((one) => one.reference === entry.reference && one.reference_id === id);
    const booked = of(entry.reference_id);
    if (booked.length) {
      return MathBN.eq(sum(booked), entry.amount) ? [] : [{ ...entry, booked }];
    }
    // Core's cancellation of an order books all refunds of a payment as one, by the payment's id.
    return is_settled && !of(payment_id).length ? [{ ...entry, booked }] : [];
  });
}

/** `is_settled`: nobody can be about to book it. */
type Made = Entry & { is_settled: boolean; payment_id: string };

function capturesOf(payment: Payment, collection: PaymentCollection): Made[] {
  return present(payment.captures).map(({ id, amount, created_at }) => ({
    amount,
    currency_code: payment.currency_code,
    reference: "capture",
    reference_id: id,
    is_settled: isLeased(payment, collection) || isOld(created_at),
    payment_id: payment.id,
  }));
}

function refundsOf(payment: Payment, collection: PaymentCollection): Made[] {
  return present(payment.refunds).map(({ id, amount, created_at }) => ({
    amount: MathBN.mult(amount, -1),
    currency_code: payment.currency_code,
    reference: "refund",
    reference_id: id,
    is_settled: isLeased(payment, collection) || isOld(created_at),
    payment_id: payment.id,
  }));
}

/** Of a link and of an invoice nothing is taken but under the order's lease; other payments core takes when a provider tells it. */
function isLeased({ provider_id }: Payment, collection: PaymentCollection): boolean {
  return isLinkCollection(collection) || provider_id === INVOICE_PROVIDER_ID;
}

const isOld = (at: Date | string) =>
  new Date(at).getTime() < Date.now() - LONGEST_OPERATION_SECONDS * 1000;

const sum = (transactions: readonly Booked[]) =>
  MathBN.sum(0, ...transactions.map(({ amount }) => amount));
