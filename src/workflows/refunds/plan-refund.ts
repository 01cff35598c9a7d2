import { MathBN } from "@medusajs/framework/utils";
import { invalid, refusal } from "../../shared/errors";
import { currencyDecimals, toMajor, toMinor } from "../../shared/money";
import { type OrderOfPayments, paymentsOf } from "../orders/money/collections";
import { keptOf } from "../orders/money/figures";

/** What has to be known of an order to give back what it owes. */
export type OwingOrder = Pick<OrderOfPayments, "payment_collections" | "currency_code"> & {
  owed_minor: number;
};

/** How much of which payment goes back, decimal major units. */
export type PartialRefund = { payment_id: string; amount: number };

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
  const decimals = currencyDecimals(currency_code);
  if ((MathBN.convert(amount).decimalPlaces() ?? 0) > decimals) {
    throw invalid(`amount: ${currency_code} has ${decimals} decimals at most`);
  }
  const minor = toMinor(amount, currency_code);
  if (minor > owed_minor) {
    const owed = toMajor(owed_minor, currency_code);
    throw refusal("over_refunded", `${amount} is more than the ${owed} ${currency_code} owed`);
  }
  return minor;
}

/** Takes the amount from what was paid last, and so on backwards, each as far as it has not been given back yet. */
export function planRefund(order: OwingOrder, amount_minor: number): PartialRefund[] {
  let left = amount_minor;
  return [...paymentsOf(order)].reverse().flatMap((payment) => {
    const part = Math.min(left, toMinor(keptOf(payment), order.currency_code));
    left -= part;
    return part > 0 ? [{ payment_id: payment.id, amount: toMajor(part, order.currency_code) }] : [];
  });
}
