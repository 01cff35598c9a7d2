import { type Db, queryOne } from "../../../shared/db";
import { hasWords, words } from "../../../shared/list/conditions";
import type { Asked } from "../../../shared/list/where";

/** What more orders match is soon met in the order of the list. */
const FEW = 1000;

const ofTicket = words(hasWords("ticket.search"));
const ofOrder = words(hasWords("bought.search"), "bought.display_id = :display_id");

/**
 * What asks for the tickets that have the words, or whose buyer has, or whose order has the number. Few orders are found
 * first, so that either side of the OR finds its index.
 */
export async function askForWords(db: Db, q: string): Promise<Asked> {
  const ticket = ofTicket(q, "q");
  const order = ofOrder(q, "q");
  const found = await queryOne<{ order_ids: string[] }>(
    db,
    `SELECT ARRAY (
       SELECT order_id FROM box_office_ticket_order bought WHERE ${order.where} LIMIT ${FEW + 1}
     ) AS order_ids`,
    order.bindings,
  );
  const order_ids = found?.order_ids ?? [];
  // What is ANY of nothing, PostgreSQL looks for in whatever partial index it likes.
  if (!order_ids.length) return ticket;
  if (order_ids.length > FEW) {
    return { where: `(${ticket.where} OR ${order.where})`, bindings: order.bindings };
  }
  return {
    where: `(${ticket.where} OR ticket.order_id = ANY (:found_order_ids))`,
    bindings: { ...ticket.bindings, found_order_ids: order_ids },
  };
}
