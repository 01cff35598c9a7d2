import type { CsvMapping } from "../../../../shared/csv-mapping";
import { decode } from "../../../../shared/written-table/decode";
import { isXml, readCamt } from "./camt";
import { lookAtCsv, MOST_ROWS, readCsv } from "./csv";
import { isOcrGiro, readOcrGiro } from "./ocr-giro";
import { BrokenFile, type StatementFault, type StatementReading } from "./types";

const MOST_BYTES = 20 * 1024 * 1024;

/** What no text has: a picture, a document, a program. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000E-\u001A]/;

/**
 * The entries of a bank's file, or of what was pasted from one: CAMT.053, OCR giro or a table, whichever it is. Rows that
 * can't be read are told one by one; what is no statement, damaged, or beyond 20 MB and 20,000 rows, is refused as a whole.
 *
 * @param mapping for tables; without one the columns are guessed by their names
 * @param currency_code of a table's rows that don't say theirs, in small letters
 */
export function readStatement(
  file: Uint8Array | string,
  { mapping, currency_code }: { mapping: CsvMapping | null; currency_code: string },
): StatementReading {
  if (file.length > MOST_BYTES) return refused("too_large", "more than 20 MB");
  const text = (typeof file === "string" ? file : decode(file)).replace(/^\uFEFF/, "");
  if (!text.trim()) return refused("empty", "there is nothing in it");
  if (BINARY.test(text)) return refused("unknown_format", "it is no text");
  const reading = readText(text, mapping, currency_code);
  if (reading.fault === null && reading.entries.length + reading.bad_rows.length > MOST_ROWS) {
    return refused("too_many_rows", "more than 20,000 rows");
  }
  return reading;
}

function readText(
  text: string,
  mapping: CsvMapping | null,
  currency_code: string,
): StatementReading {
  const trimmed = text.trim();
  if (isOcrGiro(trimmed)) {
    return unlessBroken(() => ({ fault: null, format: "ocr_giro", ...readOcrGiro(trimmed) }));
  }
  if (isXml(trimmed)) {
    return unlessBroken(() => {
      const statement = readCamt(trimmed);
      if (!statement) return refused("unknown_format", "it is XML, but no CAMT.053 or CAMT.054");
      return { fault: null, format: "camt", ...statement };
    });
  }
  return readTable(text, mapping, currency_code);
}

function readTable(
  text: string,
  given: CsvMapping | null,
  currency_code: string,
): StatementReading {
  const look = lookAtCsv(text);
  if (!look) return refused("unknown_format", "it is no table, no CAMT.053 and no OCR giro");
  const { table } = look;
  const mapping = given ?? look.mapping;
  const statement = mapping && readCsv(text, mapping, currency_code);
  if (!statement) {
    const detail = given
      ? "it hasn't the columns that were chosen"
      : "its columns have other names";
    return { fault: "columns_unknown", detail, table };
  }
  return { fault: null, format: "csv", mapping, table, ...statement };
}

function unlessBroken(read: () => StatementReading): StatementReading {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenFile) return refused("broken", error.message);
    throw error;
  }
}

const refused = (fault: Exclude<StatementFault, "columns_unknown">, detail: string) => ({
  fault,
  detail,
});
