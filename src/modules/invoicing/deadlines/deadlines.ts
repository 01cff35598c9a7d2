import { type Db, query } from "../../../shared/db";
import { newId } from "../../../shared/ids";
import { nextReminder } from "../rules/invoice-deadline";
import type { NoticeKind } from "../types";

/** What nobody was reminded of by then is let be: a shop that begins to remind does not write to all of its past. */
const LATE_DAYS = 3;
const DAY_MS = 24 * 3600 * 1000;

/** Issued invoices that are due and not paid, and not marked so yet, the longest due first. */
export async function overdueInvoices(db: Db, limit: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    db,
    `SELECT id FROM box_office_invoice invoice WHERE due_minor > 0 AND due_at < now()
       AND NOT EXISTS (SELECT FROM box_office_invoice_notice WHERE invoice_id = invoice.id AND kind = 'overdue')
     ORDER BY due_at LIMIT :limit`,
    { limit },
  );
  return rows.map(({ id }) => id);
}

type Remindable = {
  id: string;
  issued_at: Date;
  due_at: Date;
  timezone: string;
  sent_days: number[];
};

/** Of which invoices it is time to remind, and which of their reminders it is; see `nextReminder`. */
export async function dueReminders(
  db: Db,
  reminders_days: readonly number[],
  now = new Date(),
): Promise<{ invoice_id: string; day: number }[]> {
  if (!reminders_days.length) return [];
  const rows = await query<Remindable>(
    db,
    `SELECT id, issued_at, due_at, timezone,
       ARRAY (SELECT day FROM box_office_invoice_notice WHERE invoice_id = invoice.id AND kind = 'reminder') AS sent_days
     FROM box_office_invoice invoice
     WHERE due_minor > 0 AND due_at > :now::timestamptz - make_interval(days => :longest)
       AND due_at < :now::timestamptz + make_interval(days => :earliest)`,
    {
      now,
      longest: Math.max(...reminders_days) + LATE_DAYS + 2,
      earliest: 2 - Math.min(...reminders_days),
    },
  );
  return rows.flatMap(({ id, ...invoice }) => {
    const next = nextReminder({ ...invoice, reminders_days, now });
    const isTime = next && next.at <= now && now.getTime() - next.at.getTime() < LATE_DAYS * DAY_MS;
    return isTime ? [{ invoice_id: id, day: next.day }] : [];
  });
}

/** That it was told, once however often it is said. */
export async function noteNotice(
  db: Db,
  invoiceId: string,
  kind: NoticeKind,
  day = 0,
): Promise<void> {
  await query(
    db,
    `INSERT INTO box_office_invoice_notice (id, invoice_id, kind, day) VALUES (:id, :invoice_id, :kind, :day)
     ON CONFLICT (invoice_id, kind, day) DO NOTHING`,
    { id: newId("boino"), invoice_id: invoiceId, kind, day },
  );
}
