import { refusal } from "../../shared/errors";
import { toMajor, toMinor } from "../../shared/money";
import { amountWithin } from "../orders/money/amount-within";
import {
  type OrderOfPayments,
  type Payment,
  paymentsOf,
  present,
} from "../orders/money/collections";
import { keptOf } from "../orders/money/figures";

/** What has to be known of an order to give back what it owes. */
export type OwingOrder = Pick<OrderOfPayments, "payment_collections" | "currency_code"> & {
  owed_minor: number;
};

/** How much of which payment goes back, decimal major units. */
export type PartialRefund = { payment_id: string; amount: number };

/**
 * Who decides sees what is owed: what has changed since is not decided, and the same asked for twice is done once.
 *
 * @param seen decimal major units
 * @throws `amount_changed`
 */
export function assertAsSeen({ owed_minor, currency_code }: OwingOrder, seen?: number): void {
  if (seen === undefined || owed_minor === 0 || toMinor(seen, currency_code) === owed_minor) return;
  const owed = toMajor(owed_minor, currency_code);
  throw refusal("amount_changed", `The order owes ${owed} ${currency_code} by now`);
}

/**
 * How much of what is owed is meant, minor units; without an amount all of it.
 *
 * @param amount decimal major units
 * @throws `nothing_owed`, `over_refunded`, 400 for an amount finer than the currency
 */
export function amountMeant(order: OwingOrder, amount?: number): number {
  const { owed_minor, currency_code } = order;
  if (owed_minor === 0) throw refusal("nothing_owed", "The order owes nothing back");
  if (amount === undefined) return owed_minor;
  if (toMinor(amount, currency_code) > owed_minor) {
    const owed = toMajor(owed_minor, currency_code);
    throw refusal("over_refunded", `${amount} is more than the ${owed} ${currency_code} owed`);
  }
  return amountWithin(amount, owed_minor, currency_code, "owed");
}

/**
 * Takes the amount from what came in last, and so on backwards, each as far as it has not been given back yet.
 *
 * @throws where the payments don't have as much
 */
export function planRefund(order: OwingOrder, amount_minor: number): PartialRefund[] {
  let left = amount_minor;
  const parts = latestFirst(order).flatMap((payment) => {
    const kept = Math.max(0, toMinor(keptOf(payment), order.currency_code));
    const part = Math.min(left, kept);
    left -= part;
    return part > 0 ? [{ payment_id: payment.id, amount: toMajor(part, order.currency_code) }] : [];
  });
  if (left > 0) throw new Error(`No payment has the last ${left} of ${amount_minor} minor units`);
  return parts;
}

/** An order's payments, that which took money last before the others. */
export const latestFirst = (order: Pick<OrderOfPayments, "payment_collections">): Payment[] =>
  [...paymentsOf(order)].sort((one, other) => cameIn(other) - cameIn(one));

const cameIn = ({ captures }: Payment) =>
  Math.max(0, ...present(captures).map(({ created_at }) => Number(new Date(created_at))));
