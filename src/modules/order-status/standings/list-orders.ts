import { z } from "@medusajs/framework/zod";
import { type Db, query } from "../../../shared/db";
import { toMajor } from "../../../shared/money";
import { searchWords } from "../../../shared/search-words";
import { cursorKey, cursorOf, readCursor } from "../cursor";
import type { PersonalMark } from "../marks/personal-marks";
import type { OrderPayment, OrderState, OrderStatus, Standing } from "../types";

/** An order as a row of a screen. */
export type OrderRow = Pick<
  Standing,
  | "order_id"
  | "order_code"
  | "display_id"
  | "placed_at"
  | "changed_at"
  | "payment"
  | "payment_provider_id"
  | "sales_channel_id"
  | "currency_code"
  | "closed_at"
  | "archived_at"
> & {
  customer: { id: string | null; name: string | null; email: string | null };
  status: Pick<OrderStatus, "id" | "code" | "label" | "colour" | "state">;
  /** Of the user who reads. */
  personal_mark: PersonalMark | null;
  /** Decimal major units. */
  total: number;
  due: number;
};

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

/** Sorted by a whole number, which a cursor keeps exactly: microseconds, minor units. */
const SORT_KEYS = {
  placed_at: { column: "placed_at", isMoment: true },
  changed_at: { column: "changed_at", isMoment: true },
  total: { column: "total_minor", isMoment: false },
} as const;
export type OrderSort = keyof typeof SORT_KEYS | `-${keyof typeof SORT_KEYS}`;

export type OrderPage = { limit: number; order: OrderSort; cursor?: string };

export type OrderList = {
  orders: OrderRow[];
  /** null = there are no more */
  next_cursor: string | null;
  /** How many match, counted up to 10,000. */
  count: number;
  count_is_capped: boolean;
};

const MAX_COUNT = 10_000;
const FROM = `FROM box_office_order_standing standing`;

/** A page of the orders that match and how many do: two statements, whatever their number. */
export async function listOrders(
  db: Db,
  filters: OrderFilters,
  page: OrderPage,
  userId: string,
): Promise<OrderList> {
  const { where, bindings } = conditions(filters);
  const direction = page.order.startsWith("-") ? "DESC" : "ASC";
  const { column, isMoment } = SORT_KEYS[page.order.replace("-", "") as keyof typeof SORT_KEYS];
  const key = `standing.${column}`;
  const after = page.cursor === undefined ? undefined : readCursor(CURSOR, page.cursor);
  const start = isMoment
    ? `timestamptz 'epoch' + :after_key::bigint * interval '1 microsecond'`
    : `:after_key::bigint`;
  const beyond = direction === "DESC" ? "<" : ">";
  // A search reads the index of words: the planner would rather read all rows in the order of the key's own index.
  const sortedBy = filters.q ? `(SELECT ${key})` : key;
  const [rows, [total]] = await Promise.all([
    query<FlatRow>(
      db,
      // The page is found first, so that only its rows are joined.
      `SELECT ${COLUMNS}, ${isMoment ? `(extract(epoch FROM ${key}) * 1000000)` : key}::float8 AS key
       FROM (
         SELECT standing.* ${FROM}
         WHERE ${where} ${after ? `AND (${key}, standing.order_id) ${beyond} (${start}, :after_id)` : ""}
         ORDER BY ${sortedBy} ${direction}, standing.order_id ${direction} LIMIT :limit
       ) standing
       JOIN box_office_order_status status ON status.id = standing.status_id
       LEFT JOIN box_office_personal_mark mark ON mark.order_id = standing.order_id AND mark.user_id = :user_id
       LEFT JOIN box_office_order_status marked ON marked.id = mark.status_id
       ORDER BY ${key} ${direction}, standing.order_id ${direction}`,
      {
        ...bindings,
        user_id: userId,
        limit: page.limit + 1,
        ...(after && { after_key: after.key, after_id: after.id }),
      },
    ),
    query<{ count: number }>(
      db,
      `SELECT count(*)::integer AS count FROM (SELECT ${FROM} WHERE ${where} LIMIT ${MAX_COUNT + 1}) counted`,
      { ...bindings, user_id: userId },
    ),
  ]);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  const count = total?.count ?? 0;
  return {
    orders: shown.map(orderRow),
    next_cursor: last ? cursorOf<typeof CURSOR>({ key: last.key, id: last.order_id }) : null,
    count: Math.min(count, MAX_COUNT),
    count_is_capped: count > MAX_COUNT,
  };
}

const CURSOR = z.strictObject({ key: cursorKey, id: z.string().regex(/^[\w-]{1,255}$/) });

/** Only what is asked for is in the SQL: so each filter finds its index. */
function conditions(filters: OrderFilters) {
  const parts = [`standing.archived_at IS ${filters.archived ? "NOT NULL" : "NULL"}`];
  const bindings: Record<string, string | number | readonly string[]> = {};
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

function wordsOf(q: string, bindings: Record<string, string | number | readonly string[]>): string {
  const { tsquery, display_id } = searchWords(q);
  if (tsquery === null) return "false";
  bindings.words = tsquery;
  const found = `standing.search @@ to_tsquery('simple', :words)`;
  if (display_id === null) return found;
  bindings.display_id = display_id;
  return `(${found} OR standing.display_id = :display_id)`;
}

const COLUMNS = `
standing.order_id, standing.order_code, standing.display_id, standing.placed_at, standing.changed_at, standing.payment,
standing.payment_provider_id, standing.sales_channel_id, standing.currency_code, standing.closed_at,
standing.archived_at, standing.customer_id, standing.customer_name, standing.email,
standing.total_minor::float8 AS total_minor, standing.due_minor::float8 AS due_minor,
status.id AS status_id, status.code, status.label, status.colour, status.state,
marked.id AS mark_id, marked.label AS mark_label, marked.colour AS mark_colour`;

type FlatRow = Omit<OrderRow, "customer" | "status" | "personal_mark" | "total" | "due"> &
  Pick<Standing, "customer_id" | "customer_name" | "email" | "total_minor" | "due_minor"> &
  Pick<OrderStatus, "code" | "label" | "colour" | "state"> & {
    key: number;
    status_id: string;
    mark_id: string | null;
    mark_label: OrderStatus["label"];
    mark_colour: string;
  };

function orderRow(row: FlatRow): OrderRow {
  const { code, label, colour, state, currency_code } = row;
  return {
    order_id: row.order_id,
    order_code: row.order_code,
    display_id: row.display_id,
    placed_at: row.placed_at,
    changed_at: row.changed_at,
    customer: { id: row.customer_id, name: row.customer_name, email: row.email },
    status: { id: row.status_id, code, label, colour, state },
    personal_mark: row.mark_id
      ? { id: row.mark_id, label: row.mark_label, colour: row.mark_colour }
      : null,
    payment: row.payment,
    payment_provider_id: row.payment_provider_id,
    sales_channel_id: row.sales_channel_id,
    total: toMajor(row.total_minor, currency_code),
    due: toMajor(row.due_minor, currency_code),
    currency_code,
    closed_at: row.closed_at,
    archived_at: row.archived_at,
  };
}
