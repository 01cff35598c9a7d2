import type { MedusaContainer } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { CREDIT_METHOD } from "../../shared/invoice-payment";
import { toMajor, toMinor } from "../../shared/money";
import { cardMoves } from "../orders/money/card-moves";
import { type PaymentCollection, paymentsOf } from "../orders/money/collections";
import { capturedOf, reservedOf } from "../orders/money/figures";
import { type Order, readOrders } from "../orders/read/read-order";

/** What an order came to that an account paid of, as it was paid, and what else paid it: decimal major units. */
export type PaidTogether = {
  order_total: number;
  rest_paid_by: { method: string; amount: number }[];
};

/** D4: how the rest of orders was paid that an account paid of, by order; what is reserved is being paid. */
export async function restPaidBy(
  container: MedusaContainer,
  account: string,
  orderIds: readonly string[],
): Promise<Map<string, PaidTogether>> {
  const orders = orderIds.length ? await readOrders(container, [...orderIds], "money") : [];
  return new Map(orders.map((order) => [order.order_id, paidTogether(order, account)]));
}

type PaidOrder = Pick<Order<"money">, "currency_code" | "credit_lines" | "due_minor"> & {
  payment_collections: readonly PaymentCollection[];
};

/** By method, what paid most first; what went back since was paid all the same. */
export function paidTogether(order: PaidOrder, account: string): PaidTogether {
  const { currency_code, payment_collections, due_minor } = order;
  const byMethod = new Map<string, number>();
  let whole = due_minor;
  const add = (method: string, minor: number) => {
    byMethod.set(method, (byMethod.get(method) ?? 0) + minor);
    whole += minor;
  };
  for (const { account_id, paid } of cardMoves(order)) {
    if (account_id !== account) add(CREDIT_METHOD, toMinor(paid, currency_code));
    else whole += toMinor(paid, currency_code);
  }
  for (const payment of paymentsOf({ payment_collections: [...payment_collections] })) {
    const amount = MathBN.add(capturedOf(payment), reservedOf(payment));
    add(payment.provider_id, toMinor(amount, currency_code));
  }
  return {
    order_total: toMajor(whole, currency_code),
    rest_paid_by: [...byMethod]
      .filter(([, minor]) => minor > 0)
      .sort(([, one], [, other]) => other - one)
      .map(([method, minor]) => ({ method, amount: toMajor(minor, currency_code) })),
  };
}
