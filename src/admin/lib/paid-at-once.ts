import { roundTo } from "./amounts";
import type { Invoice, OrderInvoices } from "./invoice-types";
import type { BoxOfficeOrder } from "./order-types";

type Money = Pick<
  BoxOfficeOrder,
  "amount_paid" | "amount_refunded" | "amount_due" | "amount_reserved"
>;
type Asked = {
  lines: Pick<OrderInvoices["lines"][number], "amount_left">[];
  invoices: Pick<Invoice, "amount_due" | "amount_paid" | "amount_refunded">[];
};

/**
 * What of a draft is paid as soon as it is issued, major units: by money that the order has and that stands on no invoice,
 * as far as the order asks for less than its invoices and what is left to invoice. What was credited and went back can be
 * invoiced again, but nobody's money waits for it.
 */
export function paidAtOnce(
  order: Money,
  { lines, invoices }: Asked,
  { total, currency_code }: Pick<Invoice, "total" | "currency_code">,
): number {
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
  const asked =
    sum(lines.map(({ amount_left }) => Math.max(0, amount_left))) +
    sum(invoices.map(({ amount_due }) => amount_due));
  const came = asked - order.amount_due - order.amount_reserved;
  const booked = sum(
    invoices.map(({ amount_paid, amount_refunded }) => amount_paid - amount_refunded),
  );
  const free = order.amount_paid - order.amount_refunded - booked;
  return roundTo(Math.max(0, Math.min(total, came, free)), currency_code);
}
