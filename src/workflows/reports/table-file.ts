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

/** Rows as a file that is written while it is read: its size costs no memory. */
export function tableFile<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  format: TableFormat["format"],
): TableFile {
  return {
    filename: `${name}.${format}`,
    content_type: CONTENT_TYPES[format],
    content:
      format === "csv" ? writeCsv(columns, rows) : writeXlsx(columns, rows, { sheet_name: name }),
  };
}
