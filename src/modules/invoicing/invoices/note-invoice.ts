import { type Db, query } from "../../../shared/db";

/** Its document was mailed; the first time stays. */
export async function noteInvoiceSent(db: Db, id: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_invoice SET sent_at = coalesce(sent_at, now()), updated_at = now()
     WHERE id = :id AND issued_at IS NOT NULL`,
    { id },
  );
}

/** Why a provider did not take its money, or that it did. */
export async function noteCaptureError(db: Db, id: string, error: string | null): Promise<void> {
  await query(
    db,
    `UPDATE box_office_invoice SET capture_error = :error, updated_at = now()
     WHERE id = :id AND capture_error IS DISTINCT FROM :error`,
    { id, error },
  );
}
