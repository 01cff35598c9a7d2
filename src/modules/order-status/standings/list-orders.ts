import { type Db, query } from "../../../shared/db";
import { type CappedCount, cappedCount } from "../../../shared/list/count";
import { beyond, type Keyset, pageOf, placeKey } from "../../../shared/list/keyset";
import { type Order, orderBy, orderOf } from "../../../shared/list/order";
import { allOf, where } from "../../../shared/list/where";
import { ORDER_FILTERS, type OrderFilters } from "./order-filters";
import { type FlatRow, type OrderRow, orderRow, ROW_COLUMNS } from "./order-row";

export type { OrderRow };

const SORT_KEYS = {
  placed_at: { key: "standing.placed_at", isMoment: true },
  changed_at: { key: "standing.changed_at", isMoment: true },
  total: { key: "standing.total_minor" },
} as const;
export type OrderSort = Order<keyof typeof SORT_KEYS>;

export type OrderPage = { limit: number; order: OrderSort; cursor?: string };

export type OrderList = CappedCount & {
  orders: OrderRow[];
  /** null = there are no more */
  next_cursor: string | null;
};

/** E10, T10: a page of the orders that match, as the user sees them who alone sees the user's marks, and how many do: two statements, whatever their number. */
export async function listOrders(
  db: Db,
  { timezone = "UTC", ...filters }: OrderFilters,
  { limit, order, cursor }: OrderPage,
  userId: string,
): Promise<OrderList> {
  const { by, direction } = orderOf(SORT_KEYS, order);
  const keyset: Keyset = { ...by, id: "standing.order_id", direction };
  const asked = where(ORDER_FILTERS, filters, { timezone, user_id: userId });
  const onPage = allOf(asked, beyond(keyset, cursor));

  const counting = cappedCount(db, "box_office_order_standing standing", asked);
  const isRare = Boolean(filters.q) && !(await counting).count_is_capped;
  const sorted = orderBy(keyset, isRare);
  const [rows, count] = await Promise.all([
    query<FlatRow>(
      db,
      // The page is found first, so that only its rows are joined.
      `SELECT ${ROW_COLUMNS}, ${placeKey(keyset)} AS key
       FROM (
         SELECT standing.* FROM box_office_order_standing standing WHERE ${onPage.where} ${sorted} LIMIT :limit
       ) standing
       JOIN box_office_order_status status ON status.id = standing.status_id
       LEFT JOIN box_office_personal_mark mark ON mark.order_id = standing.order_id AND mark.user_id = :user_id
       LEFT JOIN box_office_order_status marked ON marked.id = mark.status_id
       ${sorted}`,
      { ...onPage.bindings, limit: limit + 1 },
    ),
    counting,
  ]);
  const { shown, next_cursor } = pageOf(rows, limit, (row) => ({ key: row.key, id: row.order_id }));
  return { orders: shown.map(orderRow), next_cursor, ...count };
}
