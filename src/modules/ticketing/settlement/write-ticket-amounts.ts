import { type Db, query } from "../../../shared/db";
import type { OrderSnapshot } from "./plan";
import { type OrderMoney, ticketAmounts, type ValuedTicket } from "./ticket-amounts";

type Row = ValuedTicket & {
  paid_minor: number | null;
  reserved_minor: number | null;
  is_refunded: boolean;
};

/**
 * Writes what the order's tickets cost now and what of it was paid, so that lists, reports and the printed ticket follow
 * edits and refunds. Their rows, and the order's, are locked by the caller, and are as they will be.
 */
export async function writeTicketAmounts(
  trx: Db,
  order: Pick<OrderSnapshot, "order_id" | "canceled" | "lines"> & OrderMoney,
): Promise<void> {
  const tickets = await query<Row>(
    trx,
    `SELECT id, order_line_item_id, unit_index, status, cancelled_at, amount_minor::float8 AS amount_minor,
            paid_minor::float8 AS paid_minor, reserved_minor::float8 AS reserved_minor,
            is_refunded
     FROM box_office_ticket WHERE order_id = :order_id ORDER BY id`,
    { order_id: order.order_id },
  );
  const amounts = ticketAmounts(order, tickets);
  const changed = tickets.flatMap(
    ({ id, amount_minor, paid_minor, reserved_minor, is_refunded }) => {
      const now = amounts.get(id);
      const isAsItWas =
        now?.amount_minor === amount_minor &&
        now.paid_minor === paid_minor &&
        now.reserved_minor === reserved_minor &&
        now.is_refunded === is_refunded;
      return isAsItWas ? [] : [{ id, ...now }];
    },
  );
  if (!changed.length) return;
  await query(
    trx,
    `UPDATE box_office_ticket ticket
     SET amount_minor = changed.amount_minor,
         raw_amount_minor = jsonb_build_object('value', changed.amount_minor::text, 'precision', 20),
         paid_minor = changed.paid_minor, reserved_minor = changed.reserved_minor,
         is_refunded = changed.is_refunded, updated_at = now()
     FROM jsonb_to_recordset(:changed)
       AS changed (id text, amount_minor bigint, paid_minor bigint, reserved_minor bigint, is_refunded boolean)
     WHERE ticket.id = changed.id`,
    { changed: JSON.stringify(changed) },
  );
}
