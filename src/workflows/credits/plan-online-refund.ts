import { isCardSource, type RefundFirst } from "../../shared/card-credit";
import { toMajor, toMinor } from "../../shared/money";
import { type OrderOfPayments, present } from "../orders/money/collections";
import { keptOf } from "../orders/money/figures";
import { latestFirst, type PartialRefund } from "../refunds/plan-refund";

/**
 * What of an amount goes back by the providers that took what is on an invoice, the latest payment first, each as far as it
 * has not been given back yet. What came otherwise is left out: it stays owed.
 *
 * @param sources of the invoice, minor units by capture: see `onlineSources`
 */
export function planOnlineRefund(
  order: Pick<OrderOfPayments, "payment_collections" | "currency_code">,
  sources: ReadonlyMap<string, number>,
  amount_minor: number,
): PartialRefund[] {
  const { currency_code } = order;
  let left = amount_minor;
  return latestFirst(order).flatMap((payment) => {
    const onInvoice = present(payment.captures).reduce(
      (sum, { id }) => sum + (sources.get(id) ?? 0),
      0,
    );
    const part = Math.min(left, onInvoice, toMinor(keptOf(payment), currency_code));
    if (part <= 0) return [];
    left -= part;
    return [{ payment_id: payment.id, amount: toMajor(part, currency_code) }];
  });
}

/**
 * What of an amount goes back to the gift cards that paid what is on an invoice: before the providers' part, or what is left
 * when that has gone. Minor units.
 *
 * @param sources as above
 */
export function planCardsOfNote(
  order: Parameters<typeof planOnlineRefund>[0] & { card_minor: number },
  sources: ReadonlyMap<string, number>,
  amount_minor: number,
  first: RefundFirst,
): number {
  const onInvoice = [...sources]
    .filter(([id]) => isCardSource(id))
    .reduce((sum, [, minor]) => sum + minor, 0);
  const byProviders =
    first === "cards"
      ? 0
      : planOnlineRefund(order, sources, amount_minor).reduce(
          (sum, { amount }) => sum + toMinor(amount, order.currency_code),
          0,
        );
  return Math.max(0, Math.min(amount_minor - byProviders, onInvoice, order.card_minor));
}
