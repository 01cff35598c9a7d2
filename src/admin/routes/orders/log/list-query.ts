import type { ListState } from "../../../hooks/use-list-state";
import type { Query } from "../../../lib/query";

export const FILTER_IDS = ["order_id", "kind", "actor", "from", "to"];

/** What the log asks the API for. */
export function queryOf({
  q,
  filters: { kind, order_id, actor, from, to },
  trail,
}: ListState): Query {
  return {
    q,
    kind,
    order_id: order_id?.[0],
    actor: actor?.[0],
    from: from?.[0],
    to: to?.[0],
    cursor: trail.at(-1),
  };
}
