/** A moment, and the IANA zone whose clock and calendar tell it. */
export type ZonedTime = { at: Date; timezone: string };

/** A column of a table; null leaves a cell empty. */
export type Column<Row> =
  | { header: string; value: (row: Row) => string | number | boolean | null }
  | { header: string; time: (row: Row) => ZonedTime | null };

/** What a spreadsheet takes for a formula (OWASP, CSV injection), also in full-width signs. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** The text with an apostrophe before whatever would make a spreadsheet calculate it. */
export function neutral(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
