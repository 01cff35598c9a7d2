import { INVOICE_PROVIDER_ID } from "../../shared/invoice-payment";
import { type PaymentCollection, paymentsOf } from "../orders/money/collections";
import type { MoneyOfEnd } from "./variables";

/**
 * What had come of an order's money when these tickets of it ended: it may have been let go since.
 *
 * @param has_unpaid some of them were never valid, since they were not paid
 */
export function moneyOfEnd(
  order: { captured_minor: number; payment_collections: PaymentCollection[] },
  tickets: readonly { amount_minor: number }[],
  has_unpaid: boolean,
): MoneyOfEnd {
  if (order.captured_minor > 0) return has_unpaid ? "partly" : "paid";
  if (tickets.every(({ amount_minor }) => amount_minor === 0)) return "free";
  const isPromised = paymentsOf(order).some(
    ({ provider_id }) => provider_id !== INVOICE_PROVIDER_ID,
  );
  return isPromised ? "reserved" : "unpaid";
}
