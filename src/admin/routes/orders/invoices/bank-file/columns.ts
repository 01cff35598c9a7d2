import type { ColumnMapping } from "../../../../lib/invoice-types";
import { RequestFailed } from "../../../../lib/request-failed";

/** A table whose columns nobody has chosen: their names, by which a mapping calls them, and some rows below. */
export type CsvTable = {
  delimiter: ColumnMapping["delimiter"];
  columns: string[];
  sample: string[][];
};

/** The columns that are asked for, in the order of the form. */
export const COLUMNS = [
  "date",
  "amount",
  "credit",
  "debit",
  "reference",
  "payer",
  "text",
  "currency",
  "bank_reference",
] as const satisfies readonly (keyof ColumnMapping)[];

export type ColumnOf = (typeof COLUMNS)[number];

/** What the form has: of each the place of its column in the table, as text, or that there is none. */
export type ColumnChoice = Record<ColumnOf, string> &
  Pick<ColumnMapping, "decimal" | "date_format">;

export const NONE = "none";

/** Columns that no table has: it is refused with what it has, so that they can be chosen. */
export const ASK_FOR_COLUMNS: ColumnMapping = {
  delimiter: ";",
  decimal: ",",
  date_format: "dmy",
  date: "to be chosen",
  amount: "to be chosen",
  credit: null,
  debit: null,
  currency: null,
  reference: null,
  payer: null,
  text: null,
  bank_reference: null,
};

/** The table of a refusal that asks for its columns. */
export function tableIn(error: unknown): CsvTable | undefined {
  if (!(error instanceof RequestFailed) || error.code !== "bank_columns_unknown") return undefined;
  return (error.answer as { table?: CsvTable }).table;
}

/** The columns as the server takes them. */
export function mappingOf({ decimal, date_format, ...places }: ColumnChoice, table: CsvTable) {
  const nameOf = (column: ColumnOf) => table.columns[Number(places[column])] ?? null;
  return {
    delimiter: table.delimiter,
    decimal,
    date_format,
    date: nameOf("date") ?? "",
    amount: nameOf("amount"),
    credit: nameOf("credit"),
    debit: nameOf("debit"),
    currency: nameOf("currency"),
    reference: nameOf("reference"),
    payer: nameOf("payer"),
    text: nameOf("text"),
    bank_reference: nameOf("bank_reference"),
  } satisfies ColumnMapping;
}
