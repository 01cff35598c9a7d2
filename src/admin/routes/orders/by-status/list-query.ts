import type { ListState } from "../../../hooks/use-list-state";
import type { Query } from "../../../lib/query";

export const FILTER_IDS = [
  "status_id",
  "state",
  "personal_status_id",
  "payment",
  "payment_provider_id",
  "sales_channel_id",
  "placed_from",
  "placed_to",
];

/** What the list asks the API for. */
export function queryOf({
  q,
  filters: { placed_from, placed_to, ...choices },
  order,
  trail,
}: ListState): Query {
  return {
    q,
    ...choices,
    placed_from: placed_from?.[0],
    placed_to: placed_to?.[0],
    order,
    cursor: trail.at(-1),
  };
}
