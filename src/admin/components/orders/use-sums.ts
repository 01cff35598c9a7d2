import { useText } from "../../hooks/use-text";
import type { BoxOfficeOrder } from "../../lib/order-types";

/** What became of an order's money, with its label, as far as there is any; beside what it costs and what is due. */
export function useSums(
  order: Pick<
    BoxOfficeOrder,
    "amount_paid" | "amount_reserved" | "amount_refunded" | "amount_to_capture"
  >,
): [label: string, amount: number][] {
  const { t } = useText();
  const reserved = t(
    order.amount_to_capture > 0 ? "orders.amountReserved" : "orders.amountLapsing",
  );
  const sums: [string, number][] = [
    [t("orders.amountPaid"), order.amount_paid],
    [reserved, order.amount_reserved],
    [t("orders.amountRefunded"), order.amount_refunded],
  ];
  return sums.filter(([, amount]) => amount > 0);
}
