import { type Db, query, queryOne } from "../../../shared/db";
import { referenceKey, referencesIn } from "../../../shared/payment-reference";
import {
  type Match,
  type MatchableInvoice,
  matchEntries,
  type NamedOrder,
} from "../rules/bank-statement/match";
import { REFERENCE_KEY } from "./reference-key";
import type { BankStatement, KeptEntry, ListedStatement, StatementEntry } from "./types";

type Booking = {
  key: string;
  entry_id: string;
  invoice_id: string;
  number: string | null;
  booked_at: Date;
};
type Issued = MatchableInvoice & { number: string };

const ENTRY_COLUMNS = `id, key, "row", account, date, amount_minor::float8 AS amount_minor, currency_code, reference, payer,
  text, bank_reference`;

/** A statement with its entries, in the file's order. */
export async function findStatement(db: Db, id: string): Promise<BankStatement | undefined> {
  const statement = await queryOne<Omit<BankStatement, "entries">>(
    db,
    `SELECT id, format, bad_rows, created_at FROM box_office_bank_statement WHERE id = :id`,
    { id },
  );
  if (!statement) return undefined;
  const entries = await query<KeptEntry>(
    db,
    `SELECT ${ENTRY_COLUMNS} FROM box_office_bank_entry
     WHERE bank_statement_id = :id ORDER BY position`,
    { id },
  );
  return { ...statement, entries };
}

/**
 * What each entry of a statement pays as things stand: two statements, whatever their number.
 *
 * @param named by its place among the entries, the orders whose codes an entry has
 */
export async function matchStatement(
  db: Db,
  entries: readonly KeptEntry[],
  named: ReadonlyMap<number, readonly NamedOrder[]>,
): Promise<StatementEntry[]> {
  const orderIds = [...named.values()].flat().map(({ order_id }) => order_id);
  const [bookings, invoices] = await Promise.all([
    query<Booking>(
      db,
      `SELECT booking.key, booking.entry_id, booking.invoice_id, invoice.number, booking.booked_at
       FROM box_office_bank_booking booking LEFT JOIN box_office_invoice invoice ON invoice.id = booking.invoice_id
       WHERE booking.key = ANY (:keys) AND booking.booked_at IS NOT NULL`,
      { keys: entries.map(({ key }) => key) },
    ),
    matchableInvoices(db, entries, [...new Set(orderIds)]),
  ]);
  const booked = new Map(bookings.map((booking) => [booking.key, booking]));
  const known = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const matches = matchEntries(entries, invoices, new Set(booked.keys()), named);
  return entries.map(({ bank_reference, ...entry }, nth) => {
    const { proposal, problem, ...of } = matches[nth] as Match;
    const booking = booked.get(entry.key);
    if (booking?.entry_id === entry.id) {
      const { invoice_id, number, booked_at: at } = booking;
      return { ...entry, ...NO_PROBLEM, proposal: null, booked: { invoice_id, number, at } };
    }
    if (proposal) {
      const number = known.get(proposal.invoice_id)?.number ?? null;
      return { ...entry, ...NO_PROBLEM, proposal: { ...proposal, number }, booked: null };
    }
    const { invoice_id = null, order_id = null } = "invoice_id" in of ? of : {};
    const invoice = known.get(invoice_id ?? "");
    return {
      ...entry,
      proposal: null,
      problem,
      problem_invoice_id: invoice_id ?? booking?.invoice_id ?? null,
      problem_number: invoice?.number ?? booking?.number ?? null,
      problem_due_minor: invoice?.amount_due_minor ?? null,
      problem_order_id: order_id,
      booked: null,
    };
  });
}

const NO_PROBLEM = {
  problem: null,
  problem_invoice_id: null,
  problem_number: null,
  problem_due_minor: null,
  problem_order_id: null,
};

/** Those of which something is due, those whose reference an entry has, and those of orders that an entry names. */
function matchableInvoices(
  db: Db,
  entries: readonly KeptEntry[],
  orderIds: readonly string[],
): Promise<Issued[]> {
  const references = entries.flatMap(({ reference, text }) => [
    ...(reference ? [reference] : []),
    ...referencesIn(`${reference ?? ""} ${text}`),
  ]);
  return query<Issued>(
    db,
    `SELECT id, order_id, number, payment_reference, due_minor::float8 AS amount_due_minor, currency_code, state,
       coalesce(buyer ->> 'company', buyer ->> 'name', '') AS buyer_name
     FROM box_office_invoice invoice
     WHERE issued_at IS NOT NULL
       AND (due_minor > 0 OR ${REFERENCE_KEY} = ANY (:keys) OR order_id = ANY (:order_ids))
     ORDER BY issued_at, id`,
    { keys: [...new Set(references.map(referenceKey))], order_ids: [...orderIds] },
  );
}

/** The files that were read, the latest first: two statements, whatever their number. */
export async function listStatements(
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ statements: ListedStatement[]; count: number }> {
  const [statements, all] = await Promise.all([
    query<ListedStatement>(
      db,
      `SELECT statement.id, statement.format, statement.created_at, entries.payments, entries.open
       FROM (
         SELECT id, format, created_at FROM box_office_bank_statement
         ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset
       ) statement
       CROSS JOIN LATERAL (
         SELECT count(DISTINCT entry.key)::integer AS payments,
           count(DISTINCT entry.key) FILTER (WHERE booking.id IS NULL)::integer AS open
         FROM box_office_bank_entry entry
         LEFT JOIN box_office_bank_booking booking ON booking.key = entry.key AND booking.booked_at IS NOT NULL
         WHERE entry.bank_statement_id = statement.id AND entry.amount_minor > 0
       ) entries
       ORDER BY statement.created_at DESC, statement.id DESC`,
      { limit, offset },
    ),
    queryOne<{ count: number }>(
      db,
      `SELECT count(*)::integer AS count FROM box_office_bank_statement`,
      {},
    ),
  ]);
  return { statements, count: all?.count ?? 0 };
}

export async function hasStatement(db: Db, id: string): Promise<boolean> {
  const row = await queryOne(db, `SELECT id FROM box_office_bank_statement WHERE id = :id`, { id });
  return row !== undefined;
}

/** An entry of a statement. */
export function findEntry(db: Db, statementId: string, id: string): Promise<KeptEntry | undefined> {
  return queryOne<KeptEntry>(
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
