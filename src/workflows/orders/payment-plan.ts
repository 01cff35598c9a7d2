import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { invalid, refusal } from "../../shared/errors";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import { isLinkCollection } from "../../shared/link-payment";
import { currencyDecimals } from "../../shared/money";
import { amountDue, type PayableOrder } from "./payment-state";

/** What has to be known of an order to book money on it; the shape of `query.graph`. */
export type CollectableOrder = Pick<PayableOrder, "total"> & {
  currency_code: string;
  payment_collections?: (Collection | null)[] | null;
};

type Collection = {
  id: string;
  status: string;
  metadata?: Record<string, unknown> | null;
  payment_sessions?: ({ id: string; status: string; provider_id: string } | null)[] | null;
  payments?:
    | ({
        id: string;
        amount: BigNumberInput;
        provider_id: string;
        canceled_at?: Date | string | null;
        captures?: ({ amount: BigNumberInput } | null)[] | null;
        refunds?: ({ amount: BigNumberInput } | null)[] | null;
      } | null)[]
    | null;
};

/**
 * How money that came in outside of the shop is booked: captured on invoice payments that wait for it, and what goes
 * beyond them on a new one of `authorize` in all, of which `capture` has come in.
 */
export type Booking = {
  captures: { payment_id: string; amount: number }[];
  opening: { place: Place; authorize: number; capture: number } | null;
};

/**
 * Where a new invoice payment is opened: the session that awaits it, an open collection, or one yet to be made. What a
 * payment link opened is its customer's to pay.
 */
export type Place =
  | { kind: "session"; session_id: string }
  | { kind: "collection"; payment_collection_id: string }
  | { kind: "new_collection" };

/**
 * Plans the booking; without an amount all that is due came in. Other providers' payments are left alone: money from
 * the bank must not charge a card.
 *
 * @param amount decimal major units
 * @throws `already_paid`; 400 for an amount that is more than what is due or finer than the currency
 */
export function planBooking(order: CollectableOrder, amount: number | undefined): Booking {
  const due = amountDue(order);
  if (due <= 0) throw refusal("already_paid", "Nothing of this order is left to pay");
  if (amount !== undefined) assertBookable(amount, due, order.currency_code);

  let left = amount ?? due;
  const waiting = waitingInvoices(order);
  const captures = waiting.flatMap(({ payment_id, rest }) => {
    const part = Math.min(left, rest);
    left = MathBN.sub(left, part).toNumber();
    return part > 0 ? [{ payment_id, amount: part }] : [];
  });
  if (left <= 0) return { captures, opening: null };

  const expected = waiting.reduce((sum, { rest }) => MathBN.add(sum, rest).toNumber(), 0);
  return {
    captures,
    opening: {
      place: openPlace(order),
      authorize: MathBN.sub(due, expected).toNumber(),
      capture: left,
    },
  };
}

function assertBookable(amount: number, due: number, currencyCode: string): void {
  if (MathBN.gt(amount, due)) {
    throw invalid(`amount: ${amount} is more than the ${due} ${currencyCode} left to pay`);
  }
  const decimals = currencyDecimals(currencyCode);
  if ((MathBN.convert(amount).decimalPlaces() ?? 0) > decimals) {
    throw invalid(`amount: ${currencyCode} has ${decimals} decimals at most`);
  }
}

function waitingInvoices(order: CollectableOrder): { payment_id: string; rest: number }[] {
  return openCollections(order).flatMap((collection) =>
    (collection.payments ?? []).flatMap((payment) => {
      if (!payment || payment.canceled_at || payment.provider_id !== INVOICE_PROVIDER_ID) return [];
      const captured = (payment.captures ?? []).reduce<BigNumberInput>(
        (sum, capture) => MathBN.add(sum, capture?.amount ?? 0),
        0,
      );
      const rest = MathBN.sub(payment.amount, captured).toNumber();
      return rest > 0 ? [{ payment_id: payment.id, rest }] : [];
    }),
  );
}

function openPlace(order: CollectableOrder): Place {
  for (const collection of openCollections(order)) {
    const session = collection.payment_sessions?.find(
      (candidate) =>
        candidate?.status === "pending_authorization" &&
        candidate.provider_id === INVOICE_PROVIDER_ID,
    );
    if (session) return { kind: "session", session_id: session.id };
  }
  const unpaid = openCollections(order).find(
    (collection) => collection.status === "not_paid" && !isLinkCollection(collection),
  );
  return unpaid
    ? { kind: "collection", payment_collection_id: unpaid.id }
    : { kind: "new_collection" };
}

function openCollections(order: CollectableOrder): Collection[] {
  return (order.payment_collections ?? []).filter(
    (collection): collection is Collection =>
      collection !== null && collection.status !== "canceled",
  );
}
