import { MathBN } from "@medusajs/framework/utils";
import type { OrderPayment } from "../../../modules/order-status/types";
import { INVOICE_PROVIDER_ID } from "../../../shared/invoice-payment";
import { isLinkCollection } from "../../../shared/link-payment";
import { toMinor } from "../../../shared/money";
import { type OrderOfPayments, type Payment, paymentsOf, present } from "./collections";
import { capturedOf, figuresOf } from "./figures";

/** What has to be known of an order to tell how it is paid. */
export type PayableOrder = OrderOfPayments & {
  /** Made by a buyer's checkout; an order made by an admin is collected by the admin. */
  from_cart: boolean;
};

/**
 * Reads how an order is paid. Paid = what is reserved or captured covers the total, or nothing is left to pay.
 * `unpaid` is a checkout that never finished: no money, no payment ever begun, none expected, and nobody who went to pay
 * through its payment link.
 */
export function paymentState(order: PayableOrder): OrderPayment {
  if (figuresOf(order).due_minor === 0) return "paid";

  const wentToPay = present(order.payment_collections).some(isLinkCollection);
  const everBegun = paymentsOf(order).length > 0;
  return isAwaitedByDesign(order) || wentToPay || everBegun || !order.from_cart
    ? "awaiting"
    : "unpaid";
}

/**
 * Whether a buyer who completed a cart has its payment still before them: there is no money, none is expected without
 * them, and no payment stands. Unlike `unpaid` this is also said of whoever went to pay by the link and did not go on.
 */
export function isLeftUnpaid(order: PayableOrder): boolean {
  if (!order.from_cart || isAwaitedByDesign(order) || figuresOf(order).due_minor === 0)
    return false;
  return !paymentsOf(order).some(holdsMoney);
}

/** A cancelled payment reserves nothing; what it captured before came in all the same. */
export function holdsMoney({ canceled_at, captures }: Payment): boolean {
  return !canceled_at || present(captures).length > 0;
}

function isAwaitedByDesign({ payment_collections }: OrderOfPayments): boolean {
  return present(payment_collections)
    .flatMap(({ payment_sessions }) => present(payment_sessions))
    .some(({ status }) => status === "pending_authorization");
}

/** How the order is paid: by its last payment that stands, else by what it awaits, else by the last that was begun. */
export function providerOf(order: OrderOfPayments): string | null {
  const payments = paymentsOf(order);
  const standing = payments.filter((payment) => !payment.canceled_at);
  const sessions = present(order.payment_collections).flatMap(({ payment_sessions }) =>
    present(payment_sessions),
  );
  const awaited = sessions.find(({ status }) => status === "pending_authorization");
  return (standing.at(-1) ?? payments.at(-1) ?? awaited ?? sessions.at(-1))?.provider_id ?? null;
}

/**
 * Whether at some time money was on the order, or it costs nothing: its end is no secret then (A10). Cancelling for good
 * gives money back and cancels what was reserved; it was there all the same. A payment that was cancelled before, such as
 * that of a checkout which was refused, never was the order's.
 */
export function hadMoney(order: OrderOfPayments, canceledAt: Date | string | null): boolean {
  if (toMinor(order.total, order.currency_code) === 0) return true;
  return paymentsOf(order)
    .filter((payment) => wasOrders(payment, canceledAt))
    .some((payment) => MathBN.gt(onceCovered(payment), 0));
}

/** Medusa cancels the payments a moment before the order. */
const CANCELLATION_MS = 5 * 60 * 1000;

function wasOrders(payment: Payment, orderCanceledAt: Date | string | null): boolean {
  if (holdsMoney(payment)) return true;
  if (!orderCanceledAt) return false;
  const before =
    new Date(orderCanceledAt).getTime() - new Date(payment.canceled_at as Date | string).getTime();
  return before < CANCELLATION_MS;
}

/** Of an invoice only captured money counts. */
function onceCovered(payment: Payment) {
  const captured = capturedOf(payment);
  return payment.provider_id === INVOICE_PROVIDER_ID
    ? captured
    : MathBN.max(payment.amount, captured);
}
