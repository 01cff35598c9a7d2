import type { Invoice } from "./invoice-types";

/** Decimal major units: of the order, and of its other invoices alone. */
export type Due = { ofOrder: number; ofOthers: number };

type Follows = "credited" | "givenBefore" | "paysDue" | "online" | "record" | "recordGoodwill";

/**
 * What becomes of an amount that is credited, in sentences of `invoices.credit`, each with its part: what went back before
 * a credit note was there does not go back again, and what no provider gives back pays first for what is due.
 */
export function creditFollows({
  invoice: { amount_to_credit, amount_online },
  amount,
  keepsTickets,
  due,
}: {
  invoice: Pick<Invoice, "amount_to_credit" | "amount_online">;
  amount: number;
  keepsTickets: boolean;
  due: Due;
}): [what: Follows, amount: number][] {
  const givenBefore = Math.min(amount, amount_to_credit);
  const online = Math.min(amount - givenBefore, amount_online);
  const recorded = amount - givenBefore - online;
  const paysDue = Math.min(recorded, keepsTickets ? due.ofOthers : due.ofOrder);
  const all: [Follows, number][] = [
    ["credited", amount],
    ["givenBefore", givenBefore],
    ["online", online],
    ["paysDue", paysDue],
    [keepsTickets ? "recordGoodwill" : "record", recorded - paysDue],
  ];
  return all.filter(([, part]) => part > 0);
}
