import type { ListState } from "../../../hooks/use-list-state";
import type { Query } from "../../../lib/query";
import type { BoxOfficeEvent } from "../../../lib/types";

export const FILTER_IDS = [
  "event_id",
  "session_id",
  "ticket_type_id",
  "status",
  "checked_in",
  "money_returned",
  "order_id",
  "customer_id",
];

/**
 * What the list asks the API for. Sessions and types of another event than the chosen one, left over in the
 * address from before, are passed over.
 */
export function queryOf({ q, filters }: ListState, event: BoxOfficeEvent | undefined): Query {
  const those = (ids: string[] | undefined, known: { id: string }[] | undefined) =>
    known ? ids?.filter((id) => known.some((one) => one.id === id)) : ids;
  return {
    q,
    event_id: filters.event_id,
    session_id: those(filters.session_id, event?.sessions),
    ticket_type_id: those(filters.ticket_type_id, event?.ticket_types),
    status: filters.status,
    checked_in: filters.checked_in?.[0],
    money_returned: filters.money_returned?.[0],
    order_id: filters.order_id?.[0],
    customer_id: filters.customer_id?.[0],
  };
}
