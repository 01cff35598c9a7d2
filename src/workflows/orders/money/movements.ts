import type { Happened } from "../../../modules/order-status/log/note-once";
import { toMajor, toMinor } from "../../../shared/money";
import { type Payment, type PaymentCollection, present } from "./collections";

/** What was booked by hand on a payment, in the order in which it was; of the part's amount, major units. */
export type BookedReference = { amount: number; reference: string };

export type Movement = Omit<Extract<Happened, { kind: "payment" | "refund" }>, "order_id">;

/** What came in for an order and what was given back, with what was said of each. */
export function movementsOf(collections: readonly PaymentCollection[]): Movement[] {
  return collections.flatMap(({ payments }) =>
    present(payments).flatMap((payment) => [...capturesOf(payment), ...refundsOf(payment)]),
  );
}

/** A reference is that of the first part of its amount which has none: it was written down before the capture was made. */
function capturesOf(payment: Payment): Movement[] {
  const left = [...((payment.metadata?.box_office_references ?? []) as BookedReference[])];
  const captures = present(payment.captures).sort(
    (one, other) => Number(new Date(one.created_at)) - Number(new Date(other.created_at)),
  );
  return captures.map((capture) => {
    const data = dataOf(payment, capture.amount);
    const at = left.findIndex(({ amount }) => amount === data.amount);
    const [booked] = at < 0 ? [] : left.splice(at, 1);
    return {
      id: capture.id,
      kind: "payment",
      data,
      reason: booked?.reference ?? null,
      user_id: capture.created_by ?? null,
      created_at: new Date(capture.created_at),
    };
  });
}

function refundsOf(payment: Payment): Movement[] {
  return present(payment.refunds).map((refund) => ({
    id: refund.id,
    kind: "refund",
    data: dataOf(payment, refund.amount),
    reason: refund.note ?? null,
    user_id: refund.created_by ?? null,
    created_at: new Date(refund.created_at),
  }));
}

function dataOf({ currency_code, provider_id }: Payment, amount: Payment["amount"]) {
  return {
    amount: toMajor(toMinor(amount, currency_code), currency_code),
    currency_code,
    provider_id,
  };
}
