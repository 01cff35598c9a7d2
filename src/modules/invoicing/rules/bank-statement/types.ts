import type { CsvMapping } from "../../../../shared/csv-mapping";

/** A movement on an account, as the bank's file has it. */
export type BankEntry = {
  /** Where it is in the file, from 1: the line, or in CAMT the entry. */
  row: number;
  /** The account's number, or its IBAN; null where the file doesn't say. */
  account: string | null;
  /** The day on which the bank booked it, `2026-11-29`. */
  date: string;
  /** Below zero what left the account. */
  amount_minor: number;
  /** Small letters, as Medusa has it. */
  currency_code: string;
  /** The KID or RF that the bank gives, or what the payer wrote in its place. */
  reference: string | null;
  payer: string | null;
  text: string;
  /** The bank's own reference, of this entry only. */
  bank_reference: string | null;
};

export type RowFault =
  | "bad_record"
  | "no_date"
  | "bad_date"
  | "no_amount"
  | "bad_amount"
  | "bad_currency"
  | "not_booked";

/** A row that is no entry, and why; the rest of the file is read. */
export type BadRow = {
  row: number;
  fault: RowFault;
  /** What stands there. */
  value: string;
};

export type StatementFormat = "camt" | "ocr_giro" | "csv";

/** In the file's order. */
export type Statement = { entries: BankEntry[]; bad_rows: BadRow[] };

/** A file that is of its format and can't be relied on. */
export class BrokenFile extends Error {}

export type StatementFault =
  | "empty"
  | "too_large"
  | "too_many_rows"
  /** It is none of the three formats. */
  | "unknown_format"
  /** It is one of them, and damaged: `detail` says how. */
  | "broken"
  /** A table whose columns have to be chosen. */
  | "columns_unknown";

/** A table, for whoever chooses its columns. */
export type CsvTable = {
  delimiter: CsvMapping["delimiter"];
  /** The names of the columns, by which a mapping calls them; `1`, `2`, … where there are none. */
  columns: string[];
  /** Some rows below them. */
  sample: string[][];
};

export type StatementReading =
  | ({ fault: null; format: "camt" | "ocr_giro" } & Statement)
  | ({ fault: null; format: "csv"; mapping: CsvMapping; table: CsvTable } & Statement)
  | { fault: "columns_unknown"; detail: string; table: CsvTable }
  | { fault: Exclude<StatementFault, "columns_unknown">; detail: string };
