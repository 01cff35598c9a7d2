import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { wallClock } from "../../shared/wall-clock";
import type { Column } from "./column";

type XlsxCell = string | number | boolean | Date | null;

const TIME_FORMAT = "yyyy-mm-dd hh:mm";
/** In characters; a time that doesn't fit is shown as `####`. */
const COLUMN_WIDTH = 18;
/** Limits of Excel. */
const MAX_TEXT_LENGTH = 32_767;
const MAX_SHEET_NAME_LENGTH = 31;
/** Excel keeps it for itself. */
const RESERVED_SHEET_NAME = /^history$/i;

/**
 * The rows as an Excel workbook (ISO/IEC 29500) whose first row, with the headers, stays in sight; times are real
 * dates that show the clock of their zone. Beyond a million rows it goes on in further sheets. Rows are asked for as the
 * stream is read; an error of theirs becomes the stream's, and destroying the stream ends them.
 */
export function writeXlsx<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  { sheet_name }: { sheet_name: string },
): Readable {
  const stream: Readable = Readable.from(
    xlsxChunks(
      columns,
      cellRows(columns, rows, () => stream.destroyed),
      sheet_name,
    ),
    { objectMode: false },
  );
  return stream;
}

async function* xlsxChunks<Row>(
  columns: readonly Column<Row>[],
  cells: AsyncIterable<XlsxCell[]>,
  sheetName: string,
) {
  const { writeXlsxStream } = await import("hucre/xlsx");
  const workbook = writeXlsxStream(cells, {
    name: cleanSheetName(sheetName),
    columns: columns.map((column) => ({
      header: cleanText(column.header),
      width: Math.max(COLUMN_WIDTH, column.header.length + 2),
      ...("time" in column ? { numFmt: TIME_FORMAT } : {}),
    })),
    freezePane: { rows: 1 },
  });
  yield* workbook as ReadableStream<Uint8Array>;
}

/** Ends at once when nobody reads any more: hucre would first fill the chunk that it is at. */
async function* cellRows<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  isUnread: () => boolean,
): AsyncGenerator<XlsxCell[]> {
  for await (const row of rows) {
    if (isUnread()) return;
    yield columns.map((column) => cellOf(column, row));
  }
}

function cellOf<Row>(column: Column<Row>, row: Row): XlsxCell {
  if ("time" in column) {
    const time = column.time(row);
    return time && wallClock(time).shown;
  }
  const value = column.value(row);
  return typeof value === "string" ? cleanText(value) : value;
}

/** A text is no formula, whatever it begins with: the cell's type says so. Nothing that XML can't say, and no `_x0041_`, which Excel would read as a character's code. */
function cleanText(text: string): string {
  return text
    .slice(0, MAX_TEXT_LENGTH)
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}

function cleanSheetName(name: string): string {
  const clean = name
    .replace(/[\\/?*:[\]\p{Control}]/gu, " ")
    .slice(0, MAX_SHEET_NAME_LENGTH)
    .replace(/^['\s]+|['\s]+$/g, "");
  return clean === "" || RESERVED_SHEET_NAME.test(clean) ? `Sheet ${clean}`.trim() : clean;
}
