import type { Words } from "./en";

type Payment = Exclude<keyof Words["payment"], "reserved" | "refunded">;

/** Of the whole order, decimal major units. */
export type MoneyOfOrder = {
  amount_paid: number;
  amount_reserved: number;
  amount_refunded: number;
  /** Of what is reserved, what is still to be taken. */
  to_capture: number;
};

/**
 * What an order's payment is called, beside the three values of the contract: money that a provider has promised and
 * nobody has taken is *reserved*, though the order counts as paid (T4), and what was all given back is *refunded*. Where
 * nothing was taken, or nothing of it is left, an order is never called paid.
 *
 * @param money null where nothing of it is known
 */
export function paymentWord(payment: Payment, money: MoneyOfOrder | null): keyof Words["payment"] {
  if (payment !== "paid" || !money) return payment;
  const isKept = money.amount_paid > money.amount_refunded;
  if (money.to_capture > 0 || (money.amount_reserved > 0 && !isKept)) return "reserved";
  return money.amount_refunded > 0 && !isKept ? "refunded" : "paid";
}
