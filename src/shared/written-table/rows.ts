import { type Options, parse } from "csv-parse/sync";

/** A record of a table, and the line of the file that it ends in, from 1. */
export type Row = { row: number; cells: string[] };

export type Rows = {
  rows: Row[];
  /** Lines that are no record. */
  broken: { row: number; line: string }[];
};

const LONGEST_RECORD = 20_000;

/** The first records of a table of text, without the empty ones; one that is broken doesn't take the others with it. */
export function rowsOf(text: string, delimiter: string, most: number): Rows {
  try {
    return { rows: rowsIn(text, { delimiter, to: most }), broken: [] };
  } catch {
    // A quotation mark that isn't closed would take the rest of the file with it.
    return lineByLine(text, delimiter, most);
  }
}

function lineByLine(text: string, delimiter: string, most: number): Rows {
  const rows: Row[] = [];
  const broken: Rows["broken"] = [];
  for (const [index, line] of text.split(/\r?\n|\r/).entries()) {
    if (rows.length + broken.length >= most) break;
    const row = index + 1;
    try {
      rows.push(
        ...rowsIn(line, { delimiter, relax_quotes: true }).map((read) => ({ ...read, row })),
      );
    } catch {
      broken.push({ row, line });
    }
  }
  return { rows, broken };
}

function rowsIn(text: string, options: Options): Row[] {
  const rows: Row[] = [];
  parse(text, {
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: LONGEST_RECORD,
    on_record: (cells, { lines }) => {
      rows.push({ row: lines, cells });
      return null;
    },
    ...options,
  });
  return rows;
}
