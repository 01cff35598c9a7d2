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
 * What of an amount goes back to the gift cards that paid what is on an invoice: before what else paid it, or what that does
 * not come to. While something of the order is due it is not asked for first. Minor units.
 *
 * @param sources as above
 */
export function planCardsOfNote(
  { card_minor, due_minor }: { card_minor: number; due_minor: number },
  { paid_minor, refunded_minor }: { paid_minor: number; refunded_minor: number },
  sources: ReadonlyMap<string, number>,
  amount_minor: number,
  first: RefundFirst,
): number {
  const onInvoice = [...sources]
    .filter(([id]) => isCardSource(id))
    .reduce((sum, [, minor]) => sum + minor, 0);
  const theirs = Math.min(onInvoice, card_minor);
  const otherwise = first === "cards" ? 0 : Math.max(0, paid_minor - refunded_minor - theirs);
  return Math.max(0, Math.min(amount_minor - Math.max(otherwise, due_minor), theirs));
}
