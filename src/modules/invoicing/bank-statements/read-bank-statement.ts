import { type Db, query, queryOne } from "../../../shared/db";
import { referenceKey, referencesIn } from "../../../shared/payment-reference";
import { type Match, type MatchableInvoice, matchEntries } from "../rules/bank-statement/match";
import type { BankEntry } from "../rules/bank-statement/types";
import { REFERENCE_KEY } from "./reference-key";
import type { BankStatement, StatementEntry } from "./types";

type Kept = BankEntry & { id: string; key: string };
type Booking = {
  key: string;
  entry_id: string;
  invoice_id: string;
  number: string | null;
  booked_at: Date;
};
type Invoice = MatchableInvoice & { number: string };

const ENTRY_COLUMNS = `id, key, "row", account, date, amount_minor::float8 AS amount_minor, currency_code, reference, payer,
  text, bank_reference`;

/** A statement, and for each entry what it pays as things stand: four statements, whatever their number. */
export async function readBankStatement(db: Db, id: string): Promise<BankStatement | undefined> {
  const statement = await queryOne<Omit<BankStatement, "entries">>(
    db,
    `SELECT id, format, bad_rows, created_at FROM box_office_bank_statement WHERE id = :id`,
    { id },
  );
  return statement && { ...statement, entries: await readEntries(db, id) };
}

async function readEntries(db: Db, statementId: string): Promise<StatementEntry[]> {
  const entries = await query<Kept>(
    db,
    `SELECT ${ENTRY_COLUMNS} FROM box_office_bank_entry
     WHERE bank_statement_id = :statement_id ORDER BY position`,
    { statement_id: statementId },
  );
  const [bookings, invoices] = await Promise.all([
    query<Booking>(
      db,
      `SELECT booking.key, booking.entry_id, booking.invoice_id, invoice.number, booking.booked_at
       FROM box_office_bank_booking booking LEFT JOIN box_office_invoice invoice ON invoice.id = booking.invoice_id
       WHERE booking.key = ANY (:keys) AND booking.booked_at IS NOT NULL`,
      { keys: entries.map(({ key }) => key) },
    ),
    matchableInvoices(db, entries),
  ]);
  const booked = new Map(bookings.map((booking) => [booking.key, booking]));
  const numbers = new Map([
    ...invoices.map(({ id, number }) => [id, number] as const),
    ...bookings.map(({ invoice_id, number }) => [invoice_id, number] as const),
  ]);
  const numberOf = (invoiceId: string | null) => numbers.get(invoiceId ?? "") ?? null;
  const matches = matchEntries(entries, invoices, new Set(booked.keys()));
  return entries.map(({ bank_reference, ...entry }, nth) => {
    const { proposal, problem, ...of } = matches[nth] as Match;
    const booking = booked.get(entry.key);
    if (booking?.entry_id === entry.id) {
      const { invoice_id, number, booked_at: at } = booking;
      const open = {
        proposal: null,
        problem: null,
        problem_invoice_id: null,
        problem_number: null,
      };
      return { ...entry, ...open, booked: { invoice_id, number, at } };
    }
    const known = ("invoice_id" in of ? of.invoice_id : null) ?? booking?.invoice_id ?? null;
    return {
      ...entry,
      proposal: proposal && { ...proposal, number: numberOf(proposal.invoice_id) },
      problem,
      problem_invoice_id: known,
      problem_number: numberOf(known),
      booked: null,
    };
  });
}

/** Those of which something is due, and those whose reference an entry has. */
function matchableInvoices(db: Db, entries: readonly Kept[]): Promise<Invoice[]> {
  const references = entries.flatMap(({ reference, text }) => [
    ...(reference ? [reference] : []),
    ...referencesIn(`${reference ?? ""} ${text}`),
  ]);
  return query<Invoice>(
    db,
    `SELECT id, number, payment_reference, due_minor::float8 AS amount_due_minor, currency_code, state,
       coalesce(buyer ->> 'company', buyer ->> 'name', '') AS buyer_name
     FROM box_office_invoice invoice
     WHERE issued_at IS NOT NULL AND (due_minor > 0 OR ${REFERENCE_KEY} = ANY (:keys))
     ORDER BY issued_at, id`,
    { keys: [...new Set(references.map(referenceKey))] },
  );
}

export async function hasStatement(db: Db, id: string): Promise<boolean> {
  const row = await queryOne(db, `SELECT id FROM box_office_bank_statement WHERE id = :id`, { id });
  return row !== undefined;
}

/** An entry of a statement. */
export function findEntry(db: Db, statementId: string, id: string): Promise<Kept | undefined> {
  return queryOne<Kept>(
    db,
    `SELECT ${ENTRY_COLUMNS} FROM box_office_bank_entry WHERE id = :id AND bank_statement_id = :statement_id`,
    { id, statement_id: statementId },
  );
}

const KEPT_DAYS = 90;

/** Deletes statements that served their purpose (A14): they tell who paid whom. What was booked is known for good. */
export async function forgetStatements(db: Db): Promise<void> {
  await query(
    db,
    `DELETE FROM box_office_bank_statement WHERE created_at < now() - make_interval(days => :days)`,
    { days: KEPT_DAYS },
  );
}
