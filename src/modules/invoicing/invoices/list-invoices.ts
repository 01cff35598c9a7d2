import { type Db, query } from "../../../shared/db";
import { fromDay, hasWords, oneOf, throughDay, words } from "../../../shared/list/conditions";
import { beyond, type Keyset, pageOf, placeKey } from "../../../shared/list/keyset";
import { type Order, orderBy, orderOf } from "../../../shared/list/order";
import { allOf, type Condition, type Spec, where } from "../../../shared/list/where";
import type { Invoice, InvoiceState, InvoiceWithLines } from "../types";
import { INVOICE_WORDS, SORT_KEYS, TO_CREDIT } from "./list-keys";
import { INVOICE_COLUMNS, withLines } from "./read-invoices";

/** They combine. */
export type InvoiceFilters = {
  state?: InvoiceState[];
  /** Something is due of it, and was before now. */
  overdue?: boolean;
  /** More was given back of it than credit notes say. */
  to_credit?: boolean;
  /** Days in `timezone`; all included. */
  issued_from?: string;
  issued_to?: string;
  due_to?: string;
  timezone: string;
  sales_channel_id?: string[];
  currency_code?: string;
  /** Of none there is nothing. */
  order_id?: string[];
  q?: InvoiceSearch;
};

/** What somebody typed, and the orders that are meant by it as a code or a number. */
export type InvoiceSearch = { typed: string; order_ids: readonly string[] };

export type InvoiceSort = Order<keyof typeof SORT_KEYS>;

export type InvoicePage = { limit: number; order: InvoiceSort; cursor?: string };

/**
 * Integer minor units of what matches in one currency: drafts and void ones count in none of them. `issued − credited −
 * paid + refunded` is what is due of them, as far as nothing was given back of them without a credit note, or paid beyond.
 */
export type InvoiceTotals = {
  currency_code: string;
  issued_minor: number;
  /** Booked on them, whatever was given back. */
  paid_minor: number;
  credited_minor: number;
  /** Given back of them, or moved on to another invoice of their order. */
  refunded_minor: number;
  due_minor: number;
  overdue_minor: number;
};

export type InvoiceList = {
  invoices: InvoiceWithLines[];
  count: number;
  totals: InvoiceTotals[];
  /** null = there are no more */
  next_cursor: string | null;
};

const OVERDUE = "invoice.due_minor > 0 AND invoice.due_at < now()";

const isOverdue: Condition<boolean> = (wanted) => ({
  where: wanted ? OVERDUE : `(${OVERDUE}) IS NOT TRUE`,
  bindings: {},
});

const isToCredit: Condition<boolean> = (wanted) => ({
  where: wanted ? TO_CREDIT : `NOT ${TO_CREDIT}`,
  bindings: {},
});

const isSearched: Condition<InvoiceSearch> = ({ typed, order_ids }, name) => {
  const found = words(hasWords(`box_office_words(${INVOICE_WORDS})`))(typed, name);
  if (!order_ids.length) return found;
  return {
    where: `(${found.where} OR invoice.order_id = ANY (:searched_orders))`,
    bindings: { ...found.bindings, searched_orders: order_ids },
  };
};

const FILTERS: Spec<Omit<InvoiceFilters, "timezone">> = {
  state: oneOf("invoice.state"),
  overdue: isOverdue,
  to_credit: isToCredit,
  issued_from: fromDay("invoice.issued_at", ":timezone"),
  issued_to: throughDay("invoice.issued_at", ":timezone"),
  due_to: throughDay("invoice.due_at", ":timezone"),
  sales_channel_id: oneOf("invoice.sales_channel_id"),
  currency_code: oneOf("invoice.currency_code"),
  order_id: oneOf("invoice.order_id"),
  q: isSearched,
};

const MANY = 10_000;

/** M2: a page of the invoices that match, how many do, and what all of those come to: four statements, whatever their number. */
export async function listInvoices(
  db: Db,
  { timezone, ...filters }: InvoiceFilters,
  { limit, order, cursor }: InvoicePage,
): Promise<InvoiceList> {
  const { by, direction } = orderOf(SORT_KEYS, order);
  const keyset: Keyset = { ...by, id: "invoice.id", direction };
  const asked = where(FILTERS, filters, { timezone });
  const onPage = allOf(asked, beyond(keyset, cursor));

  const counting = query<InvoiceTotals & { count: number }>(
    db,
    `SELECT invoice.currency_code, count(*)::integer AS count,
       ${sumOf("total_minor")} AS issued_minor, ${sumOf("paid_minor")} AS paid_minor,
       ${sumOf("credited_minor")} AS credited_minor, ${sumOf("refunded_minor")} AS refunded_minor,
       sum(invoice.due_minor)::float8 AS due_minor,
       coalesce(sum(invoice.due_minor) FILTER (WHERE ${OVERDUE}), 0)::float8 AS overdue_minor
     FROM box_office_invoice invoice WHERE ${asked.where}
     GROUP BY invoice.currency_code ORDER BY count DESC, invoice.currency_code`,
    asked.bindings,
  );
  const countOfAll = async () => (await counting).reduce((sum, { count }) => sum + count, 0);
  const isRare = filters.q !== undefined && (await countOfAll()) <= MANY;
  const [rows, totals] = await Promise.all([
    query<Invoice & { key: number }>(
      db,
      `SELECT ${INVOICE_COLUMNS}, ${placeKey(keyset)} AS key
       FROM box_office_invoice invoice WHERE ${onPage.where} ${orderBy(keyset, isRare)} LIMIT :limit`,
      { ...onPage.bindings, limit: limit + 1 },
    ),
    counting,
  ]);
  const { shown, next_cursor } = pageOf(rows, limit, ({ key, id }) => ({ key, id }));
  return {
    invoices: await withLines(
      db,
      shown.map(({ key, ...invoice }) => invoice),
    ),
    count: await countOfAll(),
    totals: totals.map(({ count, ...sums }) => sums),
    next_cursor,
  };
}

const sumOf = (sum: "total_minor" | "paid_minor" | "credited_minor" | "refunded_minor") =>
  `coalesce(sum(invoice.${sum}) FILTER (WHERE invoice.state NOT IN ('draft', 'void')), 0)::float8`;
