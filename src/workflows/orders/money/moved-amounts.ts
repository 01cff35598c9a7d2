import type { MovedAmount } from "../../../modules/invoicing/rules/allot";
import { toMinor } from "../../../shared/money";
import { isPaidWith } from "../change/credit-lines";
import type { Credits } from "../read/credits";
import { type Payment, type PaymentCollection, paymentsOf, present } from "./collections";
import { referencedCaptures } from "./movements";

/** Credit lines that are no money given back: what a card paid, or what the merchant takes off. */
const CREDIT = "credit";

/** An order as far as it is known what of its invoices was paid, and how. */
export type OrderOfMoney = Credits & {
  currency_code: string;
  payment_collections: PaymentCollection[];
};

/**
 * What came in for an order, by providers and by credit lines, and what was given back of it: minor units, each with the id
 * that Medusa knows it by.
 */
export function movedAmounts(order: OrderOfMoney): {
  received: MovedAmount[];
  refunded: MovedAmount[];
} {
  const payments = paymentsOf(order);
  return {
    received: [...payments.flatMap(received), ...credits(order)],
    refunded: payments.flatMap(refunded),
  };
}

function received(payment: Payment): MovedAmount[] {
  return referencedCaptures(payment).map(({ capture, booked }) => ({
    id: capture.id,
    amount_minor: toMinor(capture.amount, payment.currency_code),
    method: payment.provider_id,
    reference: booked?.reference ?? null,
    at: new Date(booked?.paid_at ?? capture.created_at),
    recorded_by: capture.created_by ?? null,
    invoice_id: booked?.invoice_id ?? null,
  }));
}

function refunded(payment: Payment): MovedAmount[] {
  return present(payment.refunds).map((refund) => ({
    id: refund.id,
    amount_minor: toMinor(refund.amount, payment.currency_code),
    method: payment.provider_id,
    reference: refund.note ?? null,
    at: new Date(refund.created_at),
    recorded_by: refund.created_by ?? null,
    invoice_id: null,
  }));
}

function credits(order: OrderOfMoney): MovedAmount[] {
  return order.credit_lines
    .filter((credit) => isPaidWith(order, credit))
    .map((credit) => ({
      id: credit.id,
      amount_minor: toMinor(credit.amount, order.currency_code),
      method: CREDIT,
      reference: credit.reference ?? null,
      at: new Date(credit.created_at),
      recorded_by: null,
      invoice_id: null,
    }));
}
