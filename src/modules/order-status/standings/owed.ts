import { type Db, query } from "../../../shared/db";

/** Why what an order owes could not be given back; it stays in the list with it until it is. */
export async function noteRefundError(db: Db, orderId: string, error: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_standing SET refund_error = :error WHERE order_id = :order_id`,
    { order_id: orderId, error },
  );
}

/** So much was kept as a fee of an order that goes on: cancelled later, it owes that less. */
export async function noteFee(db: Db, orderId: string, amountMinor: number): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_standing SET fee_minor = fee_minor + :amount_minor WHERE order_id = :order_id`,
    { order_id: orderId, amount_minor: amountMinor },
  );
}

/** Of what a cancelled order owes so much is kept as a fee. @param amountMinor more is kept than before by this */
export async function keepOfCancelled(db: Db, orderId: string, amountMinor: number): Promise<void> {
  await query(
    db,
    `UPDATE box_office_order_standing SET waived_minor = waived_minor + :amount_minor
     WHERE order_id = :order_id AND state = 'cancelled'`,
    { order_id: orderId, amount_minor: amountMinor },
  );
}
