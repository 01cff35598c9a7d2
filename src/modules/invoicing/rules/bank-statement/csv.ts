import type { CsvMapping } from "../../../../shared/csv-mapping";
import { guessDateFormat, guessDecimal } from "../../../../shared/written-table/guess";
import { type Row, rowsOf } from "../../../../shared/written-table/rows";
import {
  CURRENCY,
  named,
  printed,
  readAmount,
  readDate,
} from "../../../../shared/written-table/values";
import { type Columns, guessColumns } from "./columns";
import type { BadRow, BankEntry, CsvTable, RowFault, Statement } from "./types";

const DELIMITERS: readonly CsvMapping["delimiter"][] = [";", "\t", ",", "|"];

/** Banks write the account and the period above the header. */
const HIGHEST_HEADER = 30;

const SAMPLE = 5;

/** Of a table that has more, so many and one are read. */
export const MOST_ROWS = 20_000;

/** So many rows tell how dates and amounts are written. */
const TELLING = 200;

/** A table and what its columns are, if that is known. */
export type CsvShape = { table: CsvTable; mapping: CsvMapping | null };

/**
 * Looks at a table: what parts its columns, where its header is, and which column is what by its name. Null for what is no
 * table of two columns.
 */
export function lookAtCsv(text: string): CsvShape | null {
  const looks = DELIMITERS.map((delimiter) => {
    const { rows } = rowsOf(text, delimiter, HIGHEST_HEADER + TELLING);
    const top = rows.slice(0, HIGHEST_HEADER);
    const header = top.findIndex(({ cells }) => guessColumns(cells));
    return { delimiter, rows, header, width: Math.max(0, ...top.map(({ cells }) => cells.length)) };
  }).sort((one, other) => other.width - one.width);
  const known = looks.find(({ header, width }) => header >= 0 && width > 1);
  const look = known ?? looks[0];
  if (!look || look.width < 2) return null;
  const { delimiter, rows, header } = look;
  const columns = namesOf(header < 0 ? [] : (rows[header]?.cells ?? []), look.width);
  const below = rows.slice(header + 1).map(({ cells }) => cells);
  const table = { delimiter, columns, sample: below.slice(0, SAMPLE) };
  const guess = guessColumns(columns);
  return { table, mapping: guess && mappingOf(guess, table, below) };
}

/**
 * The rows of a table by a mapping, those with neither text nor number passed over. Null where the columns that it names
 * aren't in the file.
 *
 * @param currency_code of rows that don't say theirs
 */
export function readCsv(
  text: string,
  mapping: CsvMapping,
  currency_code: string,
): Statement | null {
  const { rows, broken } = rowsOf(text, mapping.delimiter, HIGHEST_HEADER + MOST_ROWS + 1);
  const bad_rows: BadRow[] = broken.map(({ row, line }) => ({
    ...{ row, fault: "bad_record" as const, value: printed(line) },
  }));
  const found = findColumns(rows, mapping);
  if (!found) return null;
  const entries: BankEntry[] = [];
  for (const row of rows.slice(found.below)) {
    const read = readRow(row, { mapping, at: found.at, currency_code });
    if ("fault" in read) bad_rows.push(read);
    else entries.push(read);
  }
  return { entries, bad_rows: bad_rows.sort((one, other) => one.row - other.row) };
}

type Positions = Record<keyof Columns, number>;

const COLUMNS = [
  ...(["date", "amount", "credit", "debit", "currency"] as const),
  ...(["reference", "payer", "text", "bank_reference"] as const),
];

/** The row after the one that has the names; after none where columns are called by their numbers. */
function findColumns(
  rows: readonly Row[],
  mapping: CsvMapping,
): { at: Positions; below: number } | null {
  const names = COLUMNS.flatMap((column) => mapping[column] ?? []);
  const isNumbered = names.every((name) => /^[1-9]\d?$/.test(name));
  const isHeader = ({ cells }: Row) => {
    const columns = namesOf(cells, cells.length);
    return names.every((name) => columns.includes(name));
  };
  const header = isNumbered ? -1 : rows.slice(0, HIGHEST_HEADER).findIndex(isHeader);
  if (header < 0 && !isNumbered) return null;
  const cells = rows[header]?.cells ?? [];
  const columns = namesOf(cells, Math.max(cells.length, 99));
  const at = Object.fromEntries(
    COLUMNS.map((column) => [column, columns.indexOf(mapping[column] ?? "")]),
  ) as Positions;
  return { at, below: header + 1 };
}

/** Each has a name, and its own: its number where it has none, and a second one of a name its number beside it. */
function namesOf(cells: readonly string[], width: number): string[] {
  const names: string[] = [];
  for (let nth = 0; nth < width; nth++) {
    const name = named(cells[nth]) ?? String(nth + 1);
    names.push(names.includes(name) ? `${name} (${nth + 1})` : name);
  }
  return names;
}

function mappingOf(
  guess: Columns & { date: string },
  { delimiter, columns }: CsvTable,
  rows: readonly string[][],
): CsvMapping {
  const valuesOf = (column: string | null) =>
    column === null ? [] : rows.flatMap((cells) => cells[columns.indexOf(column)] || []);
  const amounts = [guess.amount, guess.credit, guess.debit].flatMap(valuesOf);
  const currencies = valuesOf(guess.currency);
  return {
    delimiter,
    decimal: guessDecimal(amounts),
    date_format: guessDateFormat(valuesOf(guess.date)),
    ...guess,
    // In some tables a column of this name is a date, or a rate.
    currency: currencies.every((code) => CURRENCY.test(code.toLowerCase())) ? guess.currency : null,
  };
}

function readRow(
  { row, cells }: Row,
  { mapping, at, currency_code }: { mapping: CsvMapping; at: Positions; currency_code: string },
): BankEntry | BadRow {
  const bad = (fault: RowFault, value: string): BadRow => ({ row, fault, value: printed(value) });
  const cell = (column: keyof Columns) => cells[at[column]]?.trim() ?? "";
  if (!cell("date")) return bad("no_date", cells.join(mapping.delimiter));
  const date = readDate(cell("date"), mapping.date_format);
  if (!date) return bad("bad_date", cell("date"));
  const currency = cell("currency").toLowerCase() || currency_code;
  if (!CURRENCY.test(currency)) return bad("bad_currency", cell("currency"));
  const amountIn = (column: "amount" | "credit" | "debit") =>
    cell(column) ? readAmount(cell(column), { ...mapping, currency_code: currency }) : 0;
  const written = [cell("amount"), cell("credit"), cell("debit")].filter(Boolean);
  if (!written.length) return bad("no_amount", cells.join(mapping.delimiter));
  const [amount, credit, debit] = [amountIn("amount"), amountIn("credit"), amountIn("debit")];
  if (amount === null || credit === null || debit === null) {
    return bad("bad_amount", written.join(mapping.delimiter));
  }
  return {
    row,
    account: null,
    date,
    amount_minor: amount + credit - Math.abs(debit),
    currency_code: currency,
    reference: named(cell("reference")),
    payer: named(cell("payer")),
    text: printed(cell("text")),
    bank_reference: named(cell("bank_reference")),
  };
}
