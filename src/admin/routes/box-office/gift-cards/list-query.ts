import type { ListState } from "../../../hooks/use-list-state";
import type { Query } from "../../../lib/query";

export const FILTER_IDS = [
  "state",
  "activated",
  "expired",
  "balance",
  "mode",
  "origin",
  "currency_code",
  "order_id",
  "customer_id",
  "batch_id",
  "flow",
  "from",
  "to",
];

/** What the list of gift cards asks the API for, but for its page; days are those of what happened in them. */
export function filtersOf({ q, filters }: Pick<ListState, "q" | "filters">): Query {
  const flow = filters.flow?.[0];
  return {
    q,
    state: filters.state,
    activated: filters.activated?.[0],
    expired: filters.expired?.[0],
    balance: filters.balance?.[0],
    mode: filters.mode?.[0],
    origin: filters.origin,
    currency_code: filters.currency_code?.[0],
    order_id: filters.order_id?.[0],
    customer_id: filters.customer_id?.[0],
    batch_id: filters.batch_id?.[0],
    ...(flow && { flow, from: filters.from?.[0], to: filters.to?.[0] }),
  };
}

/** A page of them. */
export const queryOf = (list: ListState): Query => ({
  ...filtersOf(list),
  order: list.order,
  cursor: list.trail.at(-1),
});

/** The list's address with these filters and this order. */
export function listOf(values: Record<string, string | readonly string[]>): string {
  const params = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  return `/box-office/gift-cards?${new URLSearchParams(params)}`;
}
