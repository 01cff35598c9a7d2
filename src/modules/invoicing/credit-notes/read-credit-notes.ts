import { type Db, query } from "../../../shared/db";
import type { CreditNote, CreditNoteLine } from "../types";

const COLUMNS = `note.id, note.invoice_id, invoice.number AS invoice_number, note.order_id, note.number, note.reason,
  note.issued_at, invoice.currency_code, invoice.locale, note.net_minor::float8 AS net_minor,
  note.tax_minor::float8 AS tax_minor, note.total_minor::float8 AS total_minor, note.refund_mode, note.refund_status,
  note.refund_error, note.refunded_minor::float8 AS refunded_minor, note.issued_by, note.finished_at, note.sent_at`;

export async function findCreditNote(db: Db, id: string): Promise<CreditNote | undefined> {
  return (await read(db, `note.id = :id`, { id }))[0];
}

/** The first first. */
export function creditNotesOfOrders(db: Db, orderIds: readonly string[]): Promise<CreditNote[]> {
  return read(db, `note.order_id = ANY (:order_ids)`, { order_ids: [...orderIds] });
}

/** In the order of their issue. */
export function readCreditNotes(db: Db, ids: readonly string[]): Promise<CreditNote[]> {
  return read(db, `note.id = ANY (:ids)`, { ids: [...ids] });
}

async function read(
  db: Db,
  where: string,
  bindings: Record<string, string | string[]>,
): Promise<CreditNote[]> {
  const notes = await query<Omit<CreditNote, "lines">>(
    db,
    `SELECT ${COLUMNS} FROM box_office_credit_note note
     JOIN box_office_invoice invoice ON invoice.id = note.invoice_id
     WHERE ${where} ORDER BY note.issued_at, note.id`,
    bindings,
  );
  if (!notes.length) return [];
  const lines = await query<CreditNoteLine & { credit_note_id: string }>(
    db,
    `SELECT credited.id, credited.credit_note_id, credited.invoice_line_id, line.source_id, line.title, credited.quantity,
       credited.discount_minor::float8 AS discount_minor, credited.net_minor::float8 AS net_minor,
       credited.tax_minor::float8 AS tax_minor, credited.total_minor::float8 AS total_minor,
       credited.ticket_ids, credited.restock
     FROM box_office_credit_note_line credited
     JOIN box_office_invoice_line line ON line.id = credited.invoice_line_id
     WHERE credited.credit_note_id = ANY (:ids) ORDER BY credited.position`,
    { ids: notes.map(({ id }) => id) },
  );
  return notes.map((note) => ({
    ...note,
    lines: lines.filter(({ credit_note_id }) => credit_note_id === note.id),
  }));
}
