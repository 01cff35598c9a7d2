import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";

export type PaymentState = "paid" | "awaiting" | "unpaid";

/** What has to be known of an order to tell how it is paid; the shape of `query.graph`. */
export type PayableOrder = {
  /** After credit lines, major units. */
  total: BigNumberInput;
  /** Completed by a buyer; an order made by an admin is collected by the admin. */
  from_cart: boolean;
  payment_collections?: (PaymentCollection | null)[] | null;
};

type PaymentCollection = {
  payment_sessions?: ({ status?: string } | null)[] | null;
  payments?: (Payment | null)[] | null;
};

type Payment = {
  amount: BigNumberInput;
  provider_id: string;
  canceled_at?: Date | string | null;
  captures?: ({ amount: BigNumberInput } | null)[] | null;
  refunds?: ({ amount: BigNumberInput } | null)[] | null;
};

/**
 * Reads how an order is paid. Paid = what is authorised or captured covers the total, or nothing is left to pay; of
 * an invoice only captured money counts, since its authorisation is a note of ours and not a reservation.
 * `unpaid` is a checkout that never finished: no money, and none expected.
 */
export function paymentState(order: PayableOrder): PaymentState {
  const collections = present(order.payment_collections);
  const payments = collections.flatMap((collection) => present(collection.payments));
  const covered = payments.map(coveredBy).reduce((sum, amount) => MathBN.add(sum, amount), ZERO);
  if (MathBN.gte(covered, order.total)) return "paid";

  const awaitedByDesign = collections
    .flatMap((collection) => present(collection.payment_sessions))
    .some((session) => session.status === "pending_authorization");
  const promised = payments.some((payment) => !payment.canceled_at);
  return awaitedByDesign || promised || !order.from_cart ? "awaiting" : "unpaid";
}

function coveredBy(payment: Payment): BigNumberInput {
  if (payment.canceled_at) return ZERO;
  const captured = sum(payment.captures);
  const reserved = payment.provider_id === INVOICE_PROVIDER_ID ? captured : payment.amount;
  return MathBN.sub(MathBN.max(reserved, captured), sum(payment.refunds));
}

function sum(parts: Payment["captures"]): BigNumberInput {
  return present(parts).reduce<BigNumberInput>((total, part) => MathBN.add(total, part.amount), 0);
}

function present<T>(values: readonly (T | null)[] | null | undefined): T[] {
  return (values ?? []).filter((value): value is T => value !== null);
}

const ZERO: BigNumberInput = 0;
