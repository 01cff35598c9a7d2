import type { Readable } from "node:stream";
import type { Column } from "../../documents/table/column";
import { writeCsv } from "../../documents/table/csv";
import { writeXlsx } from "../../documents/table/xlsx";
import type { Locale } from "../../shared/locales";

export type TableFormat = { format: "csv" | "xlsx"; locale: Locale };
export type TableFile = { filename: string; content_type: string; content: Readable };

const CONTENT_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Rows as a file that is written while it is read: its size costs no memory. The first row is read before, so that what
 * fails at once fails here, and not in a file that has begun.
 */
export async function tableFile<Row>(
  name: string,
  columns: readonly Column<Row>[],
  given: AsyncIterable<Row>,
  { format, locale }: TableFormat,
): Promise<TableFile> {
  const rows = await begun(given);
  return {
    filename: `${name}.${format}`,
    content_type: CONTENT_TYPES[format],
    content:
      format === "csv"
        ? writeCsv(columns, rows, { locale })
        : writeXlsx(columns, rows, { sheet_name: name }),
  };
}

async function begun<Row>(rows: AsyncIterable<Row>): Promise<AsyncIterable<Row>> {
  const left = rows[Symbol.asyncIterator]();
  const first = await left.next();
  return (async function* () {
    try {
      for (let row = first; !row.done; row = await left.next()) yield row.value;
    } finally {
      await left.return?.();
    }
  })();
}
