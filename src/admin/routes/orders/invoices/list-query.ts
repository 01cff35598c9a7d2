import type { ListState } from "../../../hooks/use-list-state";
import type { Query } from "../../../lib/query";

export const FILTER_IDS = [
  "state",
  "overdue",
  "to_credit",
  "issued_from",
  "issued_to",
  "sales_channel_id",
  "customer_id",
];
export const NOTE_FILTER_IDS = ["issued_from", "issued_to"];

/** What the list of invoices asks the API for. */
export function queryOf({ q, filters, order, trail }: ListState): Query {
  return {
    q,
    state: filters.state,
    overdue: filters.overdue?.[0],
    to_credit: filters.to_credit?.[0],
    issued_from: filters.issued_from?.[0],
    issued_to: filters.issued_to?.[0],
    sales_channel_id: filters.sales_channel_id,
    customer_id: filters.customer_id?.[0],
    order,
    cursor: trail.at(-1),
  };
}

/** What the list of credit notes asks the API for. */
export function noteQueryOf({ q, filters, trail }: ListState): Query {
  return {
    q,
    issued_from: filters.issued_from?.[0],
    issued_to: filters.issued_to?.[0],
    cursor: trail.at(-1),
  };
}
