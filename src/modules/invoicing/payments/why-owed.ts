import { type Db, query } from "../../../shared/db";

/** What of an order's papers has made it owe money, and when. */
export type OwedByPaper = {
  order_id: string;
  reason: "credited" | "payment_withdrawn";
  at: Date;
};

/** Every credit note of these orders, and every payment that was taken off its invoice. */
export function whyOwed(db: Db, orderIds: readonly string[]): Promise<OwedByPaper[]> {
  return query<OwedByPaper>(
    db,
    `SELECT order_id, 'credited' AS reason, issued_at AS at FROM box_office_credit_note
     WHERE order_id = ANY (:order_ids)
     UNION ALL
     SELECT invoice.order_id, 'payment_withdrawn', payment.created_at FROM box_office_invoice_payment payment
     JOIN box_office_invoice invoice ON invoice.id = payment.invoice_id
     WHERE payment.kind = 'withdrawal' AND payment.amount_minor < 0 AND invoice.order_id = ANY (:order_ids)`,
    { order_ids: [...orderIds] },
  );
}
