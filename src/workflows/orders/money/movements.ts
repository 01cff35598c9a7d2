import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import type { Happened } from "../../../modules/order-status/log/note-once";
import { CREDIT_METHOD } from "../../../shared/invoice-payment";
import { toMajor, toMinor } from "../../../shared/money";
import type { OrderOfCredits } from "../change/credit-lines";
import type { Head } from "../read/head";
import { type CardMoves, cardMoves } from "./card-moves";
import { type Payment, type PaymentCollection, present } from "./collections";
import { refundMethod } from "./credit-target";

/** What was said of a part that was booked by hand, major units; `after` so many captures of its payment, where it says so. */
export type BookedReference = {
  amount: number;
  reference?: string;
  /** The invoice that it was paid on. */
  invoice_id?: string;
  /** When it came in, ISO 8601; when it was booked where left out. */
  paid_at?: string;
  /** The key of the bank's entry that it is. */
  bank_entry?: string;
  after?: number;
};

/** Of a payment, in the order in which they were booked. */
export function referencesIn(metadata: Payment["metadata"]): BookedReference[] {
  const booked = metadata?.box_office_references;
  return Array.isArray(booked) ? booked : [];
}

export type Movement = Omit<Extract<Happened, { kind: "payment" | "refund" }>, "order_id">;

type MovedOrder = Pick<OrderOfCredits, "credit_lines"> &
  Pick<Head, "order_id" | "placed_at" | "currency_code" | "is_closed" | "canceled_at"> & {
    payment_collections: readonly PaymentCollection[];
  };

/**
 * What came in for an order and what was given back, by providers and gift cards, with what was said of each. Of what Medusa
 * cancels the cards have the rest back, of which no credit line tells.
 */
export function movementsOf(order: MovedOrder): Movement[] {
  return [
    ...cardMoves(order).flatMap((moves) => byCard(order, moves)),
    ...order.payment_collections.flatMap(({ payments }) =>
      present(payments).flatMap((payment) => [...capturesOf(payment), ...refundsOf(payment)]),
    ),
  ];
}

function byCard(
  { order_id, placed_at, currency_code, is_closed, canceled_at }: MovedOrder,
  { account_id, paid, given, refunds }: CardMoves,
): Movement[] {
  const moved = (amount: BigNumberInput) =>
    dataOf({ currency_code, provider_id: CREDIT_METHOD }, amount);
  const nobody = { reason: null, user_id: null };
  return [
    {
      ...{ id: `${order_id}:${account_id}`, kind: "payment", data: moved(paid), ...nobody },
      created_at: placed_at,
    },
    ...refunds.map(
      ({ id, amount, at }): Movement => ({
        ...{ id: `${order_id}:${id}`, kind: "refund", data: moved(amount), ...nobody },
        created_at: at,
      }),
    ),
    ...(is_closed && MathBN.gt(paid, given)
      ? [
          {
            ...{ id: `${order_id}:${account_id}@closed`, kind: "refund" as const, ...nobody },
            data: moved(MathBN.sub(paid, given)),
            created_at: new Date(canceled_at ?? Date.now()),
          },
        ]
      : []),
  ];
}

function capturesOf(payment: Payment): Movement[] {
  return referencedCaptures(payment).map(({ capture, booked }) => ({
    id: capture.id,
    kind: "payment",
    data: dataOf(payment, capture.amount),
    reason: booked?.reference ?? null,
    user_id: capture.created_by ?? null,
    created_at: new Date(capture.created_at),
  }));
}

/** What was taken by a payment, with what was said of each part: that was written down before, and is of the next one of its amount. */
export function referencedCaptures(payment: Payment) {
  const left = [...referencesIn(payment.metadata)];
  const captures = present(payment.captures).sort(
    (one, other) => Number(new Date(one.created_at)) - Number(new Date(other.created_at)),
  );
  return captures.map((capture, nth) => {
    const taken = dataOf(payment, capture.amount).amount;
    const at = left.findIndex(({ amount, after = 0 }) => amount === taken && after <= nth);
    const [booked] = at < 0 ? [] : left.splice(at, 1);
    return { capture, booked };
  });
}

function refundsOf(payment: Payment): Movement[] {
  return present(payment.refunds).map((refund) => ({
    id: refund.id,
    kind: "refund",
    data: dataOf({ ...payment, provider_id: refundMethod(payment, refund) }, refund.amount),
    reason: refund.note ?? null,
    user_id: refund.created_by ?? null,
    created_at: new Date(refund.created_at),
  }));
}

function dataOf(
  { currency_code, provider_id }: Pick<Payment, "currency_code" | "provider_id">,
  amount: BigNumberInput,
) {
  return {
    amount: toMajor(toMinor(amount, currency_code), currency_code),
    currency_code,
    provider_id,
  };
}
