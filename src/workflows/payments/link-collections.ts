import type { BigNumberInput, PaymentCollectionStatus } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { isLinkCollection } from "../../shared/link-payment";

export type LinkedSession = {
  id: string;
  status: string;
  provider_id: string;
  amount: BigNumberInput;
  data: Record<string, unknown> | null;
  created_at: Date | string;
};

export type LinkedPayment = {
  id: string;
  amount: BigNumberInput;
  provider_id: string;
  payment_session_id: string;
  currency_code: string;
  canceled_at?: Date | string | null;
  captures?: ({ id: string; amount: BigNumberInput } | null)[] | null;
  refunds?: ({ amount: BigNumberInput } | null)[] | null;
};

/** A payment collection of an order; the shape of `query.graph`. */
export type LinkedCollection = {
  id: string;
  status: PaymentCollectionStatus;
  amount: BigNumberInput;
  metadata?: Record<string, unknown> | null;
  payment_sessions?: (LinkedSession | null)[] | null;
  payments?: (LinkedPayment | null)[] | null;
};

/** A session that a payment link began, with what came of it. */
export type LinkSession = LinkedSession & { payment: LinkedPayment | null };

/**
 * The collection in which a link goes on paying. One with a payment is history, and one that awaits its money
 * elsewhere (a bank transfer) is left alone, as the session is that an invoice awaits.
 */
export function openLinkCollection(
  collections: readonly LinkedCollection[],
): LinkedCollection | undefined {
  return collections.find(
    (collection) =>
      isLinkCollection(collection) &&
      collection.status === "not_paid" &&
      !present(collection.payments).length,
  );
}

/** The sessions that payment links began, the latest first; without those whose payment was cancelled since. */
export function linkSessions(collections: readonly LinkedCollection[]): LinkSession[] {
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
  collections: readonly LinkedCollection[],
): LinkedCollection[] {
  return collections.filter(
    (collection) =>
      collection.status !== "canceled" &&
      MathBN.gt(collection.amount, 0) &&
      !present(collection.payments).some(holdsMoney),
  );
}

/** A cancelled payment reserves nothing; what it captured before came in all the same. */
function holdsMoney(payment: LinkedPayment): boolean {
  return !payment.canceled_at || present(payment.captures).length > 0;
}

export function present<T>(values: readonly (T | null)[] | null | undefined): T[] {
  return (values ?? []).filter((value): value is T => value !== null);
}
