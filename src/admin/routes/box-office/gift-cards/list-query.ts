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
];

/** What the list of gift cards asks the API for. */
export function queryOf({ q, filters, order, trail }: ListState): Query {
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
    order,
    cursor: trail.at(-1),
  };
}
