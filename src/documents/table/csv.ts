import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import type { Locale } from "../../shared/locales";
import { type Column, neutralWhereverParted } from "./column";
import { spellingIn } from "./local";

const ROWS_PER_CHUNK = 200;
/** Tells Excel that what follows is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The rows as CSV (RFC 4180, UTF-8) with a line of headers, so that a spreadsheet of the language has columns, numbers and
 * times of them; every cell is quoted, and none is a formula, whatever the reader takes for the end of a cell. Rows are asked for as the stream is read; an error of
 * theirs becomes the stream's, and destroying the stream ends them.
 */
export function writeCsv<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  { locale }: { locale: Locale },
): Readable {
  return Readable.from(csvChunks(columns, rows, locale), { objectMode: false });
}

async function* csvChunks<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  locale: Locale,
) {
  const { separator } = spellingIn(locale);
  const csv = (records: string[][]) =>
    stringify(records, {
      delimiter: separator,
      record_delimiter: "windows",
      quoted: true,
      quoted_empty: true,
    });
  yield BYTE_ORDER_MARK + csv([columns.map(({ header }) => neutralWhereverParted(header))]);
  let records: string[][] = [];
  for await (const row of rows) {
    records.push(columns.map((column) => cellText(column, row, locale)));
    if (records.length < ROWS_PER_CHUNK) continue;
    yield csv(records);
    records = [];
  }
  if (records.length > 0) yield csv(records);
}

function cellText<Row>(column: Column<Row>, row: Row, locale: Locale): string {
  const spelling = spellingIn(locale);
  if ("time" in column) {
    const time = column.time(row);
    return time ? spelling.time(time) : "";
  }
  const value = column.value(row);
  if (typeof value === "number") return spelling.number(value);
  if (typeof value === "boolean") return spelling.yes_no[value ? 0 : 1];
  return neutralWhereverParted(value ?? "");
}
