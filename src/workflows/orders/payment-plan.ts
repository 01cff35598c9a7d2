import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { invalid, refusal } from "../../shared/errors";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import { currencyDecimals } from "../../shared/money";

/** What of an order can be marked as paid; the shape of `query.graph`. */
export type CollectableOrder = {
  currency_code: string;
  payment_collections?:
    | ({
        id: string;
        status: string;
        amount: BigNumberInput;
        payment_sessions?:
          | ({ id: string; status: string; provider_id: string; amount: BigNumberInput } | null)[]
          | null;
        payments?:
          | ({
              id: string;
              amount: BigNumberInput;
              canceled_at?: Date | string | null;
              captures?: ({ amount: BigNumberInput } | null)[] | null;
            } | null)[]
          | null;
      } | null)[]
    | null;
};

/** Where money that came in is booked: on a payment, on a session to authorise first, or on a new session. */
export type Due = Place & { rest: number };

type Place =
  | { kind: "payment"; payment_id: string }
  | { kind: "session"; session_id: string }
  | { kind: "collection"; payment_collection_id: string; amount: number };

/** What is still to be paid, collection by collection. */
export function amountsDue(order: CollectableOrder): Due[] {
  return (order.payment_collections ?? []).flatMap((collection): Due[] => {
    if (!collection || collection.status === "canceled") return [];
    const payment = collection.payments?.find((candidate) => candidate && !candidate.canceled_at);
    if (payment) {
      const captured = (payment.captures ?? []).reduce<BigNumberInput>(
        (sum, capture) => MathBN.add(sum, capture?.amount ?? 0),
        0,
      );
      return due(MathBN.sub(payment.amount, captured), { kind: "payment", payment_id: payment.id });
    }
    const session = collection.payment_sessions?.find(
      (candidate) =>
        candidate?.status === "pending_authorization" &&
        candidate.provider_id === INVOICE_PROVIDER_ID,
    );
    if (session) return due(session.amount, { kind: "session", session_id: session.id });
    if (collection.status !== "not_paid") return [];
    return due(collection.amount, {
      kind: "collection",
      payment_collection_id: collection.id,
      amount: MathBN.convert(collection.amount).toNumber(),
    });
  });
}

function due(rest: BigNumberInput, place: Place): Due[] {
  return MathBN.gt(rest, 0) ? [{ ...place, rest: MathBN.convert(rest).toNumber() }] : [];
}

/** An amount to book and where. */
export type Booking = { due: Due; amount: number };

/**
 * Spreads what came in over what is due; without an amount it is all of it.
 *
 * @param amount decimal major units
 * @throws `already_paid`; 400 for an amount that is more than what is due or finer than the currency
 */
export function planBookings(
  order: CollectableOrder,
  dues: readonly Due[],
  amount: number | undefined,
): Booking[] {
  const total = dues.reduce((sum, { rest }) => MathBN.add(sum, rest).toNumber(), 0);
  if (total <= 0) throw refusal("already_paid", "Nothing of this order is left to pay");
  let left = amount ?? total;
  if (MathBN.gt(left, total)) {
    throw invalid(`amount: ${left} is more than the ${total} ${order.currency_code} left to pay`);
  }
  assertDecimals(left, order.currency_code);
  const bookings: Booking[] = [];
  for (const place of dues) {
    const part = Math.min(left, place.rest);
    if (part <= 0) break;
    bookings.push({ due: place, amount: part });
    left = MathBN.sub(left, part).toNumber();
  }
  return bookings;
}

function assertDecimals(amount: number, currencyCode: string): void {
  const decimals = currencyDecimals(currencyCode);
  if ((MathBN.convert(amount).decimalPlaces() ?? 0) > decimals) {
    throw invalid(`amount: ${currencyCode} has ${decimals} decimals at most`);
  }
}
