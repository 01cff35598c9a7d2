import { type Db, query } from "../../../shared/db";
import { CARDS } from "../cards/read-cards";

/**
 * The orders that had bought cards which outlived them, since they had been spent from, and which are whole again by what
 * came back of this order.
 */
export async function spentPurchasesOf(db: Db, orderId: string): Promise<string[]> {
  const rows = await query<{ order_id: string }>(
    db,
    `SELECT DISTINCT card.order_id FROM ${CARDS}
     JOIN box_office_gift_card_notice spent ON spent.gift_card_id = card.id AND spent.kind = 'spent'
     WHERE card.state IN ('active', 'disabled') AND account.posted_minor = card.initial_minor AND card.id IN (
       SELECT gift_card_id FROM box_office_ledger_transfer WHERE order_id = :order_id AND type = 'refund')`,
    { order_id: orderId },
  );
  return rows.map(({ order_id }) => order_id);
}
