import { type Db, queryOne } from "../../../shared/db";
import { hasWords, words } from "../../../shared/list/conditions";
import type { Asked } from "../../../shared/list/where";
import { ORDER_FILTERS } from "../standings/order-filters";

/** What more orders or entries match is soon met in the order of the log. */
const FEW = 1000;

const inReason = words(hasWords("entry.search"));

/**
 * What asks for the entries whose reason, or whose order, has the words.
 *
 * @returns `isRare` when few match: those are found by the indexes of words and of orders, see `orderBy`
 */
export async function askForWords(db: Db, q: string): Promise<Asked & { isRare: boolean }> {
  const reason = inReason(q, "q");
  const order = ORDER_FILTERS.q(q, "q");
  const found = await queryOne<{ order_ids: string[]; reasons: number }>(
    db,
    `SELECT
       ARRAY (SELECT order_id FROM box_office_order_standing standing WHERE ${order.where} LIMIT ${FEW + 1}) AS order_ids,
       (SELECT count(*)::integer FROM (
         SELECT FROM box_office_order_log entry WHERE ${reason.where} LIMIT ${FEW + 1}
       ) reasoned) AS reasons`,
    order.bindings,
  );
  const { order_ids, reasons } = found as NonNullable<typeof found>;
  if (order_ids.length <= FEW && reasons <= FEW) {
    return {
      where: `(${reason.where} OR entry.order_id = ANY (:found_order_ids))`,
      bindings: { ...reason.bindings, found_order_ids: order_ids },
      isRare: true,
    };
  }
  return {
    where: `(${reason.where} OR EXISTS (
      SELECT FROM box_office_order_standing standing WHERE standing.order_id = entry.order_id AND ${order.where}))`,
    bindings: order.bindings,
    isRare: false,
  };
}
