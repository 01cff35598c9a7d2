import { type Db, query, queryOne } from "../../../shared/db";
import { refusal } from "../../../shared/errors";
import { newId } from "../../../shared/ids";

export type EntryClaim = {
  key: string;
  entry_id: string;
  invoice_id: string;
  booked_by: string | null;
};

/**
 * Says that an entry is about to be booked on an invoice, under the lease of its order. The key is unique: of two who book
 * it at once on different invoices one does, and what a crash left is gone on with for the same invoice only, where it is
 * seen whether the money is booked.
 *
 * @throws `bank_entry_booked`, `bank_entry_begun`
 */
export async function claimEntry(
  db: Db,
  { key, entry_id, invoice_id, booked_by }: EntryClaim,
): Promise<void> {
  const claimed = await queryOne(
    db,
    `INSERT INTO box_office_bank_booking AS known (id, key, entry_id, invoice_id, booked_by)
     VALUES (:id, :key, :entry_id, :invoice_id, :booked_by)
     ON CONFLICT (key) DO UPDATE SET (entry_id, booked_by, updated_at) = (excluded.entry_id, excluded.booked_by, now())
       WHERE known.booked_at IS NULL AND known.invoice_id = excluded.invoice_id
     RETURNING id`,
    { id: newId("bobbk"), key, entry_id, invoice_id, booked_by },
  );
  if (claimed) return;
  const other = await queryOne<{ invoice_id: string; booked_at: Date | null }>(
    db,
    `SELECT invoice_id, booked_at FROM box_office_bank_booking WHERE key = :key`,
    { key },
  );
  if (other?.booked_at) {
    throw refusal(
      "bank_entry_booked",
      `The entry was booked before, on invoice ${other.invoice_id}`,
    );
  }
  throw refusal(
    "bank_entry_begun",
    `Booking the entry was begun on invoice ${other?.invoice_id ?? "of another one"}; confirm it for that one`,
  );
}

/** The money of the entry is booked, for good. */
export async function noteEntryBooked(db: Db, key: string): Promise<void> {
  await query(
    db,
    `UPDATE box_office_bank_booking SET booked_at = coalesce(booked_at, now()), updated_at = now() WHERE key = :key`,
    { key },
  );
}

/** Nothing of the entry was booked: it may be, on any invoice. */
export async function giveUpEntry(db: Db, key: string): Promise<void> {
  await query(db, `DELETE FROM box_office_bank_booking WHERE key = :key AND booked_at IS NULL`, {
    key,
  });
}
