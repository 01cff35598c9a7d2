import { MathBN } from "@medusajs/framework/utils";
import { isLinkCollection } from "../../shared/link-payment";
import {
  type Payment,
  type PaymentCollection,
  type PaymentSession,
  present,
} from "../orders/money/collections";
import { holdsMoney } from "../orders/money/payment-state";

/** A session that a payment link began, with what came of it. */
export type LinkSession = PaymentSession & { payment: Payment | null };

/**
 * The collection in which a link goes on paying. One with a payment is history, and one that awaits its money
 * elsewhere (a bank transfer) is left alone, as the session is that an invoice awaits.
 */
export function openLinkCollection(
  collections: readonly PaymentCollection[],
): PaymentCollection | undefined {
  return collections.find(
    (collection) =>
      isLinkCollection(collection) &&
      collection.status === "not_paid" &&
      !present(collection.payments).length,
  );
}

/** The sessions that payment links began, the latest first; without those whose payment was cancelled since. */
export function linkSessions(collections: readonly PaymentCollection[]): LinkSession[] {
  return collections
    .filter(isLinkCollection)
    .flatMap((collection) =>
      present(collection.payment_sessions).map((session) => ({
        ...session,
        payment:
          present(collection.payments).find((one) => one.payment_session_id === session.id) ?? null,
      })),
    )
    .filter(({ payment }) => !payment || holdsMoney(payment))
    .sort((one, other) => Number(new Date(other.created_at)) - Number(new Date(one.created_at)));
}

/**
 * What nobody will pay any more once an order is covered: collections over some amount into which no money came. Left
 * open, they would keep Medusa from reading the order as paid.
 */
export function supersededCollections(
  collections: readonly PaymentCollection[],
): PaymentCollection[] {
  return collections.filter(
    (collection) =>
      collection.status !== "canceled" &&
      MathBN.gt(collection.amount, 0) &&
      !present(collection.payments).some(holdsMoney),
  );
}
