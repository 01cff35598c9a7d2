import { z } from "@medusajs/framework/zod";
import { type Db, query, queryOne } from "../../../shared/db";
import { cursorKey, cursorOf, readCursor } from "../cursor";
import { type Asked, askFor, type OrderFilters } from "./order-filters";
import { type FlatRow, type OrderRow, orderRow, ROW_COLUMNS } from "./order-row";

export type { OrderRow };

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

const CURSOR = z.strictObject({ key: cursorKey, id: z.string().regex(/^[\w-]{1,255}$/) });

const MAX_COUNT = 10_000;

/** A page of the orders that match and how many do: two statements, whatever their number. */
export async function listOrders(
  db: Db,
  filters: OrderFilters,
  page: OrderPage,
  userId: string,
): Promise<OrderList> {
  const asked = askFor(filters, userId);
  const count = await countOrders(db, asked);
  const isRare = Boolean(filters.q) && count <= MAX_COUNT;
  const rows = await readPage(db, asked, page, isRare);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    orders: shown.map(orderRow),
    next_cursor: last ? cursorOf<typeof CURSOR>({ key: last.key, id: last.order_id }) : null,
    count: Math.min(count, MAX_COUNT),
    count_is_capped: count > MAX_COUNT,
  };
}

/** How many match; one more than the most that is counted when there are more. */
async function countOrders(db: Db, { where, bindings }: Asked): Promise<number> {
  const counted = await queryOne<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count
     FROM (SELECT FROM box_office_order_standing standing WHERE ${where} LIMIT ${MAX_COUNT + 1}) matching`,
    bindings,
  );
  return counted?.count ?? 0;
}

/**
 * The rows of a page, and one more when there is a next.
 *
 * @param isRare of a search that few rows match: they are found in the index of words, which a sort by the bare key
 * would keep the planner from. What many match is soon met in the order of the key's own index.
 */
function readPage(
  db: Db,
  { where, bindings }: Asked,
  { order, limit, cursor }: OrderPage,
  isRare: boolean,
): Promise<FlatRow[]> {
  const isDescending = order.startsWith("-");
  const { column, isMoment } = SORT_KEYS[order.replace("-", "") as keyof typeof SORT_KEYS];
  const key = `standing.${column}`;
  const start = isMoment
    ? `timestamptz 'epoch' + :after_key::bigint * interval '1 microsecond'`
    : `:after_key::bigint`;
  const after = cursor === undefined ? undefined : readCursor(CURSOR, cursor);
  const beyond = `AND (${key}, standing.order_id) ${isDescending ? "<" : ">"} (${start}, :after_id)`;
  const direction = isDescending ? "DESC" : "ASC";
  return query<FlatRow>(
    db,
    // The page is found first, so that only its rows are joined.
    `SELECT ${ROW_COLUMNS}, ${isMoment ? `(extract(epoch FROM ${key}) * 1000000)` : key}::float8 AS key
     FROM (
       SELECT standing.* FROM box_office_order_standing standing
       WHERE ${where} ${after ? beyond : ""}
       ORDER BY ${isRare ? `(SELECT ${key})` : key} ${direction}, standing.order_id ${direction} LIMIT :limit
     ) standing
     JOIN box_office_order_status status ON status.id = standing.status_id
     LEFT JOIN box_office_personal_mark mark ON mark.order_id = standing.order_id AND mark.user_id = :user_id
     LEFT JOIN box_office_order_status marked ON marked.id = mark.status_id
     ORDER BY ${key} ${direction}, standing.order_id ${direction}`,
    { ...bindings, limit: limit + 1, after_key: after?.key, after_id: after?.id },
  );
}
