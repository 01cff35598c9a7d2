import { type Db, query } from "../../../shared/db";
import { LONGEST_OPERATION_SECONDS } from "../../../shared/durations";
import type { CreditNote } from "../types";

/** What became of a credit note's money, and how much of it has gone back; what was given back stays so. */
export async function noteRefund(
  db: Db,
  id: string,
  {
    status,
    refunded_minor,
    error = null,
  }: Pick<CreditNote, "refunded_minor"> & {
    status: CreditNote["refund_status"];
    error?: string | null;
  },
): Promise<void> {
  await query(
    db,
    `UPDATE box_office_credit_note SET refund_status = :status, refund_error = :error,
       refunded_minor = :refunded_minor, updated_at = now()
     WHERE id = :id AND refund_status NOT IN ('done', 'none')`,
    { id, status, error, refunded_minor },
  );
}

/**
 * What providers still have to give back for an order's credit notes: minor units by invoice. Asked before the order's money
 * is read, it leaves out nothing that is not among what was given back there.
 */
export async function moneyGoingBack(db: Db, orderId: string): Promise<Map<string, number>> {
  const rows = await query<{ invoice_id: string; amount_minor: number }>(
    db,
    `SELECT invoice_id, sum(total_minor)::float8 AS amount_minor FROM box_office_credit_note
     WHERE order_id = :order_id AND refund_status IN ('pending', 'failed') GROUP BY invoice_id`,
    { order_id: orderId },
  );
  return new Map(rows.map(({ invoice_id, amount_minor }) => [invoice_id, amount_minor]));
}

/** All that follows from it is done, or was tried. */
export async function noteFinished(db: Db, id: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_credit_note SET finished_at = now(), updated_at = now() WHERE id = :id AND finished_at IS NULL`,
    { id },
  );
}

/** Its document was mailed; the first time stays. */
export async function noteCreditNoteSent(db: Db, id: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_credit_note SET sent_at = now(), updated_at = now() WHERE id = :id AND sent_at IS NULL`,
    { id },
  );
}

/** Credit notes whose process died before all was done that follows from them. */
export async function unfinishedCreditNotes(db: Db, limit: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    db,
    `SELECT id FROM box_office_credit_note
     WHERE finished_at IS NULL AND created_at < now() - make_interval(secs => :seconds)
     ORDER BY created_at LIMIT :limit`,
    { seconds: LONGEST_OPERATION_SECONDS, limit },
  );
  return rows.map(({ id }) => id);
}
