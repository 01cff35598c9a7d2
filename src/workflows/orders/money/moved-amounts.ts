import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import type { MovedAmount } from "../../../modules/invoicing/rules/allot";
import { creditSource } from "../../../shared/card-credit";
import { CREDIT_METHOD } from "../../../shared/invoice-payment";
import { toMinor } from "../../../shared/money";
import {
  type CreditLine,
  isPaidWith,
  keptAsFee,
  type OrderOfCredits,
  SET_ASIDE_FOR_FEE,
  setAsideFor,
  writeOffs,
} from "../change/credit-lines";
import { cardMoves } from "./card-moves";
import { type Payment, type PaymentCollection, paymentsOf, present } from "./collections";
import { refundMethod } from "./credit-target";
import { referencedCaptures } from "./movements";

/** An order as far as it is known what of its invoices was paid, and how. */
export type OrderOfMoney = Pick<OrderOfCredits, "transactions"> & {
  currency_code: string;
  placed_at: Date;
  credit_lines: CreditLine[];
  payment_collections: PaymentCollection[];
};

/**
 * What came in for an order, by providers and by credit lines, and what was given back of it: minor units, each with the id
 * that Medusa knows it by.
 */
export function movedAmounts(order: OrderOfMoney): {
  received: MovedAmount[];
  refunded: MovedAmount[];
  /** Kept though nothing is had for it. */
  fee_minor: number;
  /** Of it, what was set aside before. */
  fee_set_aside_minor: number;
  /** What of what went back Medusa took off what the order is worth, and was not taken back. */
  written_off: { amount_minor: number; at: Date }[];
} {
  const payments = paymentsOf(order);
  const minor = (amount: BigNumberInput) => toMinor(amount, order.currency_code);
  return {
    received: [...payments.flatMap(received), ...credits(order)],
    refunded: [...payments.flatMap(refunded), ...givenToCards(order)],
    fee_minor: minor(keptAsFee(order)),
    fee_set_aside_minor: -minor(setAsideFor(order, SET_ASIDE_FOR_FEE)),
    written_off: writeOffs(order).map(({ amount, at }) => ({ amount_minor: minor(amount), at })),
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
    method: refundMethod(payment, refund),
    reference: refund.note ?? null,
    at: new Date(refund.created_at),
    recorded_by: refund.created_by ?? null,
    invoice_id: null,
  }));
}

/** What a card paid, or the merchant takes off, and is no money given back. Medusa keeps no id of a credit line: what came of the same is one. */
function credits(order: OrderOfMoney): MovedAmount[] {
  const paid = new Map<string, CreditLine[]>();
  for (const credit of order.credit_lines.filter((line) => isPaidWith(order, line))) {
    const version = credit.metadata?.created_in_version ?? 0;
    const id = creditSource(version, credit.reference, credit.reference_id);
    paid.set(id, [...(paid.get(id) ?? []), credit]);
  }
  return [...paid].map(([id, lines]) => ({
    id,
    amount_minor: toMinor(MathBN.sum(0, ...lines.map(({ amount }) => amount)), order.currency_code),
    method: CREDIT_METHOD,
    reference: lines[0]?.reference ?? null,
    at: order.placed_at,
    recorded_by: null,
    invoice_id: null,
  }));
}

function givenToCards(order: OrderOfMoney): MovedAmount[] {
  return cardMoves(order).flatMap(({ refunds }) =>
    refunds.map(({ id, amount, at }) => ({
      ...{ id, at, amount_minor: toMinor(amount, order.currency_code), method: CREDIT_METHOD },
      ...{ reference: null, recorded_by: null, invoice_id: null },
    })),
  );
}
