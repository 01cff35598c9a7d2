import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { INVOICE_PROVIDER_ID } from "../../../shared/invoice-payment";
import { toMajor, toMinor } from "../../../shared/money";
import { countedBeyond, readSetAside } from "../change/credit-lines";
import { cardMoves } from "./card-moves";
import {
  type OrderOfPayments,
  type OrderReturn,
  type Payment,
  paymentsOf,
  present,
} from "./collections";

/**
 * What an order is worth and what has become of its money, minor units, each rounded once to what its currency can
 * show: Medusa's own sums can be finer (10 % off 99.99 is 89.991), and what can't be paid is not due.
 */
export type Figures = {
  /** Before gift cards, which pay it, and after other credit lines; what is set aside makes it worth no more. */
  total_minor: number;
  /** Of what was captured: it pays for nothing, since it is to go back. */
  set_aside_minor: number;
  /** Taken, whatever was given back of it, by providers and from gift cards. */
  captured_minor: number;
  /** Of it, what gift cards and customer credit paid and did not get back. */
  card_minor: number;
  /** Promised by a provider and not taken yet. */
  reserved_minor: number;
  refunded_minor: number;
  /** Given back within the last moments: Medusa may not have written it down in the order yet. */
  just_refunded_minor: number;
  /** Neither taken nor reserved, or given back; and no more than Medusa says is outstanding. */
  due_minor: number;
  /** Taken or reserved beyond the total. */
  overpaid_minor: number;
};

export function figuresOf(order: OrderOfPayments): Figures {
  const payments = paymentsOf(order);
  const minor = (parts: BigNumberInput[]) => toMinor(MathBN.sum(0, ...parts), order.currency_code);
  const beyond = countedBeyond(order);
  const cards = cardMoves(order);
  const byCards = minor(cards.map(({ paid }) => paid));
  const toCards = minor(cards.map(({ given }) => given));
  const card_minor = byCards - toCards;
  const worth = minor([worthOf(order), beyond]) + card_minor;
  const set_aside_minor = minor([readSetAside(order).left]);
  const captured_minor = minor(payments.map(capturedOf)) + byCards;
  const reserved_minor = minor(payments.map(reservedOf));
  const refunded_minor = minor(payments.flatMap(({ refunds }) => amounts(refunds))) + toCards;
  const pending = pendingOf(order);
  const outstanding = pending === null ? Number.POSITIVE_INFINITY : minor([pending, beyond]);
  const just_refunded_minor = minor(
    payments.flatMap(({ refunds }) => amounts(present(refunds).filter(isFresh))),
  );
  const left = worth - captured_minor - reserved_minor + refunded_minor;
  return {
    total_minor: worth - set_aside_minor,
    set_aside_minor,
    captured_minor,
    card_minor,
    reserved_minor,
    refunded_minor,
    just_refunded_minor,
    due_minor: Math.max(0, Math.min(left, outstanding - reserved_minor)),
    overpaid_minor: Math.max(0, -left),
  };
}

/**
 * Medusa's total still has what is to come back for an exchange or a claim, whose money Medusa gives back at once. What is
 * to come back of a return is worth its price until it does.
 */
function worthOf({ total, returns, ...order }: OrderOfPayments): BigNumberInput {
  const asked = askedBySummary({ total, ...order });
  if (asked === null || !returns || present(returns).some(isOpenReturn)) return total;
  return MathBN.min(total, asked);
}

/** Whether Medusa asks for less than its total: what is to come back then tells why. */
export const asksForLess = (order: OrderOfPayments): boolean => {
  const asked = askedBySummary(order);
  const { total, currency_code } = order;
  return asked !== null && toMinor(asked, currency_code) < toMinor(total, currency_code);
};

function askedBySummary(order: OrderOfPayments): BigNumberInput | null {
  const pending = pendingOf(order);
  const transacted = order.summary?.transaction_total ?? null;
  return pending === null || transacted === null ? null : MathBN.sum(pending, transacted);
}

/**
 * What Medusa has outstanding, major units: of the smallest unit of a currency it says that it is nothing. Where its total is
 * finer than the currency that is so: what is left of it can't be paid.
 */
function pendingOf({ total, summary, currency_code }: OrderOfPayments): BigNumberInput | null {
  const { pending_difference = null, transaction_total = null } = summary ?? {};
  if (pending_difference === null || transaction_total === null) return pending_difference;
  const exact = MathBN.sub(total, transaction_total);
  const isPayable = MathBN.eq(total, toMajor(toMinor(total, currency_code), currency_code));
  const isUnit = Math.abs(toMinor(exact, currency_code)) === 1;
  return MathBN.eq(pending_difference, 0) && isPayable && isUnit ? exact : pending_difference;
}

const isOpenReturn = ({ status, claim_id, exchange_id }: OrderReturn) =>
  !claim_id && !exchange_id && (status === "requested" || status === "partially_received");

/** Taken and not given back, and there to pay for the order: minor units. */
export const paidOf = (
  figures: Pick<Figures, "captured_minor" | "refunded_minor" | "set_aside_minor">,
) => figures.captured_minor - figures.refunded_minor - figures.set_aside_minor;

/** Taken and not given back, beyond what Medusa has the order worth: minor units. What goes back of it, Medusa does not write off. */
export function takenBeyond(figures: Omit<Figures, "due_minor">): number {
  const worth = Math.max(0, figures.total_minor + figures.set_aside_minor);
  return Math.max(0, figures.captured_minor - figures.refunded_minor - worth);
}

/** Medusa writes a refund down in its order, and writes it off, within this. */
const FRESH_MS = 10_000;

const isFresh = ({ created_at }: { created_at: Date | string }) =>
  new Date(created_at).getTime() > Date.now() - FRESH_MS;

/** What was taken by a payment and not given back, major units. */
export function keptOf(payment: Payment): BigNumberInput {
  return MathBN.sub(capturedOf(payment), MathBN.sum(0, ...amounts(payment.refunds)));
}

/** What was taken by a payment, major units. */
export function capturedOf({ captures }: Payment): BigNumberInput {
  return MathBN.sum(0, ...amounts(captures));
}

/**
 * What a provider has promised and not taken, major units. A cancelled payment reserves nothing more, though what it took before
 * came in all the same; an invoice's authorisation is a note of ours and no reservation.
 */
export function reservedOf(payment: Payment): BigNumberInput {
  if (payment.canceled_at || payment.provider_id === INVOICE_PROVIDER_ID) return 0;
  return MathBN.max(0, MathBN.sub(payment.amount, capturedOf(payment)));
}

function amounts(parts: Payment["refunds"]): BigNumberInput[] {
  return present(parts).map(({ amount }) => amount);
}
