import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import type { OrderPayment } from "../../modules/order-status/types";
import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import { isLinkCollection } from "../../shared/link-payment";

/** What has to be known of an order to tell how it is paid; the shape of `query.graph`. */
export type PayableOrder = {
  /** After credit lines, major units. */
  total: BigNumberInput;
  /** Made by a buyer's checkout; an order made by an admin is collected by the admin. */
  from_cart: boolean;
  payment_collections?: (PaymentCollection | null)[] | null;
};

type PaymentCollection = {
  metadata?: Record<string, unknown> | null;
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
 * `unpaid` is a checkout that never finished: no money, no payment ever begun, none expected, and nobody who went to pay
 * through its payment link.
 */
export function paymentState(order: PayableOrder): OrderPayment {
  if (MathBN.lte(amountDue(order), 0)) return "paid";

  const collections = present(order.payment_collections);
  const wentToPay = collections.some(isLinkCollection);
  const everBegun = collections.some((collection) => present(collection.payments).length > 0);
  return isAwaitedByDesign(order) || wentToPay || everBegun || !order.from_cart
    ? "awaiting"
    : "unpaid";
}

/**
 * Whether a buyer who completed a cart has its payment still before them: there is no money, none is expected without
 * them, and no payment stands. Unlike `unpaid` this is also said of whoever went to pay by the link and did not go on.
 */
export function isLeftUnpaid(order: PayableOrder): boolean {
  if (!order.from_cart || isAwaitedByDesign(order) || MathBN.lte(amountDue(order), 0)) return false;
  return !present(order.payment_collections)
    .flatMap((collection) => present(collection.payments))
    .some((payment) => !payment.canceled_at || present(payment.captures).length > 0);
}

function isAwaitedByDesign({ payment_collections }: PayableOrder): boolean {
  return present(payment_collections)
    .flatMap((collection) => present(collection.payment_sessions))
    .some((session) => session.status === "pending_authorization");
}

/** What is not covered by reserved or captured money, in major units; negative when too much came in. */
export function amountDue(order: Pick<PayableOrder, "total" | "payment_collections">): number {
  const covered = present(order.payment_collections)
    .flatMap((collection) => present(collection.payments))
    .reduce<BigNumberInput>((total, payment) => MathBN.add(total, coveredBy(payment)), 0);
  return MathBN.sub(order.total, covered).toNumber();
}

/** What was taken and not given back, in major units. */
export function amountCaptured(order: Pick<PayableOrder, "payment_collections">): number {
  const payments = present(order.payment_collections).flatMap(({ payments }) => present(payments));
  const captures = payments.flatMap((payment) => present(payment.captures));
  const refunds = payments.flatMap((payment) => present(payment.refunds));
  return MathBN.sub(sum(captures), sum(refunds)).toNumber();
}

/** A cancelled payment reserves nothing more; what it captured before came in all the same. */
function coveredBy(payment: Payment): BigNumberInput {
  const captured = sum(payment.captures);
  const isReserved = !payment.canceled_at && payment.provider_id !== INVOICE_PROVIDER_ID;
  const covered = isReserved ? MathBN.max(payment.amount, captured) : captured;
  return MathBN.sub(covered, sum(payment.refunds));
}

function sum(parts: Payment["captures"]): BigNumberInput {
  return present(parts).reduce<BigNumberInput>((total, part) => MathBN.add(total, part.amount), 0);
}

function present<T>(values: readonly (T | null)[] | null | undefined): T[] {
  return (values ?? []).filter((value): value is T => value !== null);
}
