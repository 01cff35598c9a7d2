import { searchWords } from "../../../shared/search-words";
import type { OrderPayment, OrderState } from "../types";

/** They combine. */
export type OrderFilters = {
  state?: OrderState[];
  status_id?: string[];
  /** A personal status that the order has, or a private one that the user has marked it with. */
  personal_status_id?: string[];
  payment?: OrderPayment[];
  sales_channel_id?: string[];
  payment_provider_id?: string[];
  /** Days in `timezone`, or UTC; both included. */
  placed_from?: string;
  placed_to?: string;
  timezone?: string;
  /** Words, each found at the beginning of a word of code, name or e-mail; or an order's number. */
  q?: string;
  archived: boolean;
};

type Bindings = Record<string, string | number | readonly string[]>;

export type Asked = { where: string; bindings: Bindings };

/** Only what is asked for is in the SQL: so each filter finds its index. */
export function askFor(filters: OrderFilters, userId: string): Asked {
  const parts = [`standing.archived_at IS ${filters.archived ? "NOT NULL" : "NULL"}`];
  const bindings: Bindings = { user_id: userId };
  /** Rows that equal one value are found in their index in the order of the list. */
  const isOneOf = (column: string, name: string, values: readonly string[]) => {
    const [only] = values;
    const isOne = only !== undefined && values.length === 1;
    bindings[name] = isOne ? only : values;
    return isOne ? `${column} = :${name}` : `${column} = ANY (:${name})`;
  };
  for (const name of [
    "state",
    "status_id",
    "payment",
    "sales_channel_id",
    "payment_provider_id",
  ] as const) {
    const values = filters[name];
    if (values) parts.push(isOneOf(`standing.${name}`, name, values));
  }
  if (filters.personal_status_id) {
    const equals = (column: string) =>
      isOneOf(column, "personal_status_id", filters.personal_status_id ?? []);
    // An array, not IN: so that either side of the OR finds its index.
    parts.push(`(${equals("standing.status_id")} OR standing.order_id = ANY (ARRAY (
      SELECT mark.order_id FROM box_office_personal_mark mark
      WHERE ${equals("mark.status_id")} AND mark.user_id = :user_id)))`);
  }
  const days = [
    ["placed_from", ">=", ""],
    ["placed_to", "<", " + 1"],
  ] as const;
  for (const [name, compares, more] of days) {
    const day = filters[name];
    if (!day) continue;
    parts.push(
      `standing.placed_at ${compares} (:${name}::date${more})::timestamp AT TIME ZONE :timezone`,
    );
    Object.assign(bindings, { [name]: day, timezone: filters.timezone ?? "UTC" });
  }
  if (filters.q) parts.push(wordsOf(filters.q, bindings));
  return { where: parts.join(" AND "), bindings };
}

function wordsOf(q: string, bindings: Bindings): string {
  const { tsquery, display_id } = searchWords(q);
  if (tsquery === null) return "false";
  bindings.words = tsquery;
  const found = `standing.search @@ to_tsquery('simple', :words)`;
  if (display_id === null) return found;
  bindings.display_id = display_id;
  return `(${found} OR standing.display_id = :display_id)`;
}
