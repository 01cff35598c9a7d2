import { type Db, queryOne } from "../../../shared/db";
import { searchWords } from "../../../shared/search-words";
import type { Asked } from "../standings/order-filters";

/** What more orders or entries match is soon met in the order of the log. */
const FEW = 1000;

const ORDER_MATCHES = `(standing.search @@ to_tsquery('simple', :words) OR standing.display_id = :display_id)`;

/**
 * What asks for the entries whose reason, or whose order, has the words.
 *
 * @returns `isRare` when few match: those are found by the indexes of words and of orders, which a sort by the bare `seq`
 * would keep the planner from
 */
export async function askForWords(db: Db, q: string): Promise<Asked & { isRare: boolean }> {
  const { tsquery, display_id } = searchWords(q);
  if (tsquery === null) return { where: "false", bindings: {}, isRare: true };
  const bindings = { words: tsquery, display_id: display_id ?? NO_NUMBER };
  const found = await queryOne<{ order_ids: string[]; reasons: number }>(
    db,
    `SELECT
       ARRAY (SELECT order_id FROM box_office_order_standing standing WHERE ${ORDER_MATCHES} LIMIT ${FEW + 1}) AS order_ids,
       (SELECT count(*)::integer FROM (
         SELECT FROM box_office_order_log WHERE search @@ to_tsquery('simple', :words) LIMIT ${FEW + 1}
       ) reasoned) AS reasons`,
    bindings,
  );
  const { order_ids, reasons } = found as NonNullable<typeof found>;
  const reasonMatches = `entry.search @@ to_tsquery('simple', :words)`;
  if (order_ids.length <= FEW && reasons <= FEW) {
    return {
      where: `(${reasonMatches} OR entry.order_id = ANY (:found_order_ids))`,
      bindings: { words: tsquery, found_order_ids: order_ids },
      isRare: true,
    };
  }
  return {
    where: `(${reasonMatches} OR EXISTS (
      SELECT FROM box_office_order_standing standing WHERE standing.order_id = entry.order_id AND ${ORDER_MATCHES}))`,
    bindings,
    isRare: false,
  };
}

/** Medusa counts orders from 1. */
const NO_NUMBER = 0;
