import { type RefundFirst, shareOfCards } from "../../../shared/card-credit";
import { type Db, query } from "../../../shared/db";
import { fromDay, hasWords, oneOf, words } from "../../../shared/list/conditions";
import { countOf } from "../../../shared/list/count";
import { beyond, type Keyset, pageOf, placeKey } from "../../../shared/list/keyset";
import { orderBy } from "../../../shared/list/order";
import { allOf, type Spec, where } from "../../../shared/list/where";
import { toMajor } from "../../../shared/money";
import type { OrderState } from "../types";

/** An order that owes money back. */
export type RefundDue = {
  order_id: string;
  order_code: string;
  display_id: number | null;
  customer: { id: string | null; name: string | null; email: string | null };
  state: OrderState;
  /** Decimal major units. */
  amount_owed: number;
  /** Of it, what goes back to the gift cards and credit that paid. */
  amount_to_cards: number;
  currency_code: string;
  payment_provider_id: string | null;
  since: Date;
  /** Why it could not be given back, the last time that it was tried. */
  last_error: string | null;
};

/** They combine. */
export type RefundDueFilters = {
  order_id?: string[];
  payment_provider_id?: string[];
  /** A day in `timezone`, or UTC; included. */
  since?: string;
  timezone?: string;
  /** As of the list of orders. */
  q?: string;
};

export type RefundsDue = {
  refunds_due: RefundDue[];
  count: number;
  /** Of all that match, per currency. */
  totals: { currency_code: string; amount_owed: number; orders: number }[];
  next_cursor: string | null;
};

const FILTERS: Spec<Omit<RefundDueFilters, "timezone">> = {
  order_id: oneOf("standing.order_id"),
  payment_provider_id: oneOf("standing.payment_provider_id"),
  since: fromDay("standing.owed_since", ":timezone"),
  q: words(hasWords("standing.search"), "standing.display_id = :display_id"),
};

const OWING = { where: "standing.owed_minor > 0", bindings: {} };

/** What has waited longest comes first. */
const OLDEST_FIRST: Keyset = {
  key: "standing.owed_since",
  isMoment: true,
  id: "standing.order_id",
  direction: "ASC",
};

const FROM = "box_office_order_standing standing";

type Row = Omit<RefundDue, "customer" | "amount_owed" | "amount_to_cards"> & {
  key: number;
  customer_id: string | null;
  customer_name: string | null;
  email: string | null;
  owed_minor: number;
  captured_minor: number;
  refunded_minor: number;
  card_minor: number;
};

/** A page of the orders that owe money back, and what they owe together: three statements, whatever their number. */
export async function listRefundsDue(
  db: Db,
  { timezone = "UTC", ...filters }: RefundDueFilters,
  { limit, cursor }: { limit: number; cursor?: string },
  first: RefundFirst,
): Promise<RefundsDue> {
  const asked = allOf(OWING, where(FILTERS, filters, { timezone }));
  const onPage = allOf(asked, beyond(OLDEST_FIRST, cursor));
  const [rows, count, totals] = await Promise.all([
    query<Row>(
      db,
      `SELECT standing.order_id, standing.order_code, standing.display_id, standing.customer_id,
              standing.customer_name, standing.email, standing.state, standing.owed_minor::float8 AS owed_minor,
              standing.captured_minor::float8 AS captured_minor, standing.refunded_minor::float8 AS refunded_minor,
              standing.card_minor::float8 AS card_minor,
              standing.currency_code, standing.payment_provider_id, standing.owed_since AS since,
              standing.refund_error AS last_error, ${placeKey(OLDEST_FIRST)} AS key
       FROM ${FROM} WHERE ${onPage.where} ${orderBy(OLDEST_FIRST)} LIMIT :limit`,
      { ...onPage.bindings, limit: limit + 1 },
    ),
    countOf(db, FROM, asked),
    query<{ currency_code: string; owed_minor: number; orders: number }>(
      db,
      `SELECT standing.currency_code, sum(standing.owed_minor)::float8 AS owed_minor, count(*)::integer AS orders
       FROM ${FROM} WHERE ${asked.where} GROUP BY standing.currency_code ORDER BY orders DESC, currency_code`,
      asked.bindings,
    ),
  ]);
  const { shown, next_cursor } = pageOf(rows, limit, (row) => ({ key: row.key, id: row.order_id }));
  return {
    refunds_due: shown.map((row) => refundDue(row, first)),
    count,
    totals: totals.map(({ currency_code, owed_minor, orders }) => ({
      currency_code,
      amount_owed: toMajor(owed_minor, currency_code),
      orders,
    })),
    next_cursor,
  };
}

/** All orders that owe money back: few at any time, and found by an index of their own. */
export async function owingOrders(db: Db): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    db,
    `SELECT standing.order_id FROM ${FROM} WHERE ${OWING.where}`,
  );
  return rows.map(({ order_id }) => order_id);
}

function refundDue(row: Row, first: RefundFirst): RefundDue {
  return {
    order_id: row.order_id,
    order_code: row.order_code,
    display_id: row.display_id,
    customer: { id: row.customer_id, name: row.customer_name, email: row.email },
    state: row.state,
    amount_owed: toMajor(row.owed_minor, row.currency_code),
    amount_to_cards: toMajor(shareOfCards(row, row.owed_minor, first), row.currency_code),
    currency_code: row.currency_code,
    payment_provider_id: row.payment_provider_id,
    since: row.since,
    last_error: row.last_error,
  };
}
