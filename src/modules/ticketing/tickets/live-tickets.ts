import { type Db, query } from "../../../shared/db";

export type LineTicket = {
  id: string;
  number: string;
  order_line_item_id: string;
  is_used: boolean;
};

/** The live tickets of an order's lines: of each line those that are valid first, and of these the last. */
export function liveTicketsOf(db: Db, orderId: string): Promise<LineTicket[]> {
  return query<LineTicket>(
    db,
    `SELECT id, number, order_line_item_id, checked_in_at IS NOT NULL AS is_used FROM box_office_ticket
     WHERE order_id = :order_id AND status <> 'cancelled' ORDER BY order_line_item_id, status = 'valid' DESC, unit_index DESC`,
    { order_id: orderId },
  );
}
