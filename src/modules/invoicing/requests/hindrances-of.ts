import type { Db } from "../../../shared/db";
import { switchesOf } from "../products/switches";
import { isDueInTime } from "../rules/invoice-deadline";
import type { Hindrance } from "../types";

/** What a cart has and who has it, as far as it decides whether it can be ordered by invoice. */
export type InvoiceableCart = {
  tickets: readonly { title: string; invoice_allowed: boolean; starts_at: Date }[];
  products: readonly { id: string; title: string; is_giftcard: boolean }[];
  /** The customer belongs to those who may. */
  is_customer_allowed: boolean;
};

export type InvoiceTerms = {
  payment_days: number;
  /** Whether what begins before the invoice would be due can be ordered all the same. */
  allow_late_due_date: boolean;
  /** IANA, of the shop. */
  timezone: string;
};

/**
 * All that keeps a cart from being ordered by invoice (A13); nothing where it can be. What begins too early does by the due
 * date that an invoice of now would have: an order's deadline, an event's own too, is how long it waits beyond that, and
 * keeps nobody from paying in time.
 */
export async function hindrancesOf(
  db: Db,
  { tickets, products, is_customer_allowed }: InvoiceableCart,
  { payment_days, allow_late_due_date, timezone }: InvoiceTerms,
  now = new Date(),
): Promise<Hindrance[]> {
  const switches = await switchesOf(db, products);
  const refused = [
    ...tickets
      .filter(({ invoice_allowed }) => !invoice_allowed)
      .map(({ title }) => ({ code: "ticket_type" as const, title })),
    ...products
      .filter(({ id }) => !switches.get(id))
      .map(({ title }) => ({ code: "product" as const, title })),
  ].map(({ code, title }) => ({ code, message: `${title} can't be paid by invoice` }));
  const early = tickets.filter(
    ({ starts_at }) => !isDueInTime({ begins_at: [starts_at], now, payment_days, timezone }),
  );
  return [
    ...refused,
    ...(allow_late_due_date ? [] : early).map(({ title }) => ({
      code: "due_date" as const,
      message: `${title} begins before an invoice would be due`,
    })),
    ...(is_customer_allowed
      ? []
      : [{ code: "customer_group" as const, message: "Only some customers can pay by invoice" }]),
  ];
}
