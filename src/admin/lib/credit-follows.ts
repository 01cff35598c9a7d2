import { roundTo } from "./amounts";
import type { Invoice } from "./invoice-types";

type Follows = "credited" | "notAsked" | "givenBefore" | "online" | "paysDue" | "record";

type Amounts = Pick<
  Invoice,
  "currency_code" | "total" | "amount_paid" | "amount_credited" | "amount_due"
>;

/** What of an invoice can be credited: what was paid, and once a part is credited what nobody pays as well. */
export const mostToCredit = (invoice: Amounts): number =>
  roundTo(
    invoice.amount_credited > 0 ? invoice.total - invoice.amount_credited : invoice.amount_paid,
    invoice.currency_code,
  );

/**
 * What becomes of an amount that is credited, in sentences of `invoices.credit`, each with its part: what nobody paid is
 * asked for no more, what went back before a credit note was there does not go back again, and what no provider gives back
 * pays first for what is due.
 */
export function creditFollows({
  invoice,
  amount,
  due,
}: {
  invoice: Amounts & Pick<Invoice, "amount_to_credit" | "amount_online">;
  amount: number;
  /** Of the order. */
  due: number;
}): [what: Follows, amount: number][] {
  const { total, amount_credited, amount_due, amount_to_credit, amount_online } = invoice;
  const rounded = (sum: number) => roundTo(sum, invoice.currency_code);
  const paidOf = Math.min(amount, rounded(total - amount_credited - amount_due));
  const notAsked = rounded(amount - paidOf);
  const givenBefore = Math.min(paidOf, amount_to_credit);
  const online = Math.min(rounded(paidOf - givenBefore), amount_online);
  const recorded = rounded(paidOf - givenBefore - online);
  const paysDue = Math.min(recorded, rounded(due - notAsked));
  const all: [Follows, number][] = [
    ["credited", amount],
    ["notAsked", notAsked],
    ["givenBefore", givenBefore],
    ["online", online],
    ["paysDue", paysDue],
    ["record", rounded(recorded - paysDue)],
  ];
  return all.filter(([, part]) => part > 0);
}
