import { toCapture } from "../../../modules/order-status/types";
import { refusal } from "../../../shared/errors";
import { toMajor, toMinor } from "../../../shared/money";
import { amountWithin } from "./amount-within";
import { type OrderOfPayments, paymentsOf } from "./collections";
import { type Figures, reservedOf } from "./figures";

/** What has to be known of an order to capture what is reserved for it. */
export type CapturableOrder = Omit<Figures, "due_minor" | "overpaid_minor"> &
  Omit<OrderOfPayments, "total">;

/**
 * Plans what to take of what providers have reserved, the earliest payment first: all that still covers what the order
 * costs, or a part of it. An invoice reserves nothing: its money is booked when it comes in.
 *
 * @param amount decimal major units
 * @returns decimal major units, none of them 0
 * @throws `nothing_reserved`; 400 for an amount that is more than that or finer than the currency
 */
export function planCapture(
  order: CapturableOrder,
  amount?: number,
): { payment_id: string; provider_id: string; amount: number }[] {
  const { currency_code } = order;
  const most = toCapture(order);
  if (most === 0) throw refusal("nothing_reserved", "Nothing is reserved that could be taken");

  let left =
    amount === undefined
      ? most
      : amountWithin(amount, most, currency_code, "that are reserved and not taken");
  return paymentsOf(order).flatMap((payment) => {
    const part = Math.min(left, toMinor(reservedOf(payment), currency_code));
    left -= part;
    const { id, provider_id } = payment;
    return part > 0 ? [{ payment_id: id, provider_id, amount: toMajor(part, currency_code) }] : [];
  });
}
