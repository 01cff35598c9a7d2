import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import { type Column, neutralWhereverParted } from "./column";
import { isoWithOffset } from "./wall-clock";

const ROWS_PER_CHUNK = 200;
/** Tells Excel that what follows is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The rows as CSV (RFC 4180, UTF-8) with a line of headers; every cell is quoted, and none is a formula, whatever the
 * reader takes for the end of a cell. Rows are asked for as the stream is read; an error of
 * theirs becomes the stream's, and destroying the stream ends them.
 */
export function writeCsv<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): Readable {
  return Readable.from(csvChunks(columns, rows), { objectMode: false });
}

async function* csvChunks<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>) {
  yield BYTE_ORDER_MARK + csv([columns.map(({ header }) => neutralWhereverParted(header))]);
  let records: string[][] = [];
  for await (const row of rows) {
    records.push(columns.map((column) => cellText(column, row)));
    if (records.length < ROWS_PER_CHUNK) continue;
    yield csv(records);
    records = [];
  }
  if (records.length > 0) yield csv(records);
}

function csv(records: string[][]): string {
  return stringify(records, { record_delimiter: "windows", quoted: true, quoted_empty: true });
}

function cellText<Row>(column: Column<Row>, row: Row): string {
  if ("time" in column) {
    const time = column.time(row);
    return time ? isoWithOffset(time) : "";
  }
  const value = column.value(row);
  return typeof value === "string" ? neutralWhereverParted(value) : String(value ?? "");
}
