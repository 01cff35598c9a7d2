import { MathBN } from "@medusajs/framework/utils";
import { refusal } from "../../../shared/errors";
import { INVOICE_PROVIDER_ID } from "../../../shared/invoice-payment";
import { isLinkCollection } from "../../../shared/link-payment";
import { toMajor, toMinor } from "../../../shared/money";
import { amountWithin } from "./amount-within";
import { type OrderOfPayments, type PaymentCollection, present } from "./collections";
import { capturedOf, type Figures } from "./figures";

/** What has to be known of an order to book money on it. */
export type BookableOrder = Pick<Figures, "due_minor"> & Omit<OrderOfPayments, "total">;

/**
 * How money that came in outside of the shop is booked: captured on invoice payments that wait for it, and what goes
 * beyond them on a new one of `authorize` in all, of which `capture` has come in. Amounts are decimal major units.
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
 * @param overpays more than is due came in: what is beyond it is owed back
 * @throws `already_paid`; 400 for an amount that is more than what is due or finer than the currency
 */
export function planBooking(order: BookableOrder, amount?: number, overpays = false): Booking {
  const { currency_code, due_minor } = order;
  if (due_minor === 0 && !overpays) {
    throw refusal("already_paid", "Nothing of this order is left to pay");
  }
  const most = overpays ? Number.POSITIVE_INFINITY : due_minor;
  let left =
    amount === undefined ? due_minor : amountWithin(amount, most, currency_code, "left to pay");
  const waiting = waitingInvoices(order);
  const captures = waiting.flatMap(({ payment_id, rest_minor }) => {
    const part = Math.min(left, rest_minor);
    left -= part;
    return part > 0 ? [{ payment_id, amount: toMajor(part, currency_code) }] : [];
  });
  if (left === 0) return { captures, opening: null };

  const expected = waiting.reduce((sum, { rest_minor }) => sum + rest_minor, 0);
  return {
    captures,
    opening: {
      place: openPlace(order),
      authorize: toMajor(Math.max(due_minor - expected, left), currency_code),
      capture: toMajor(left, currency_code),
    },
  };
}

function waitingInvoices(order: BookableOrder): { payment_id: string; rest_minor: number }[] {
  return openCollections(order)
    .flatMap(({ payments }) => present(payments))
    .filter(({ canceled_at, provider_id }) => !canceled_at && provider_id === INVOICE_PROVIDER_ID)
    .map((payment) => ({
      payment_id: payment.id,
      rest_minor: toMinor(MathBN.sub(payment.amount, capturedOf(payment)), order.currency_code),
    }))
    .filter(({ rest_minor }) => rest_minor > 0);
}

function openPlace(order: BookableOrder): Place {
  const open = openCollections(order);
  const awaiting = open
    .flatMap(({ payment_sessions }) => present(payment_sessions))
    .find(
      ({ status, provider_id }) =>
        status === "pending_authorization" && provider_id === INVOICE_PROVIDER_ID,
    );
  if (awaiting) return { kind: "session", session_id: awaiting.id };
  const unpaid = open.find(
    (collection) => collection.status === "not_paid" && !isLinkCollection(collection),
  );
  return unpaid
    ? { kind: "collection", payment_collection_id: unpaid.id }
    : { kind: "new_collection" };
}

function openCollections({ payment_collections }: BookableOrder): PaymentCollection[] {
  return present(payment_collections).filter(({ status }) => status !== "canceled");
}
