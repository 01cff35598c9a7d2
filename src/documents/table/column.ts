/** A moment, and the IANA zone whose clock and calendar tell it. */
export type ZonedTime = { at: Date; timezone: string };

/** A column of a table; null leaves a cell empty. */
export type Column<Row> =
  | { header: string; value: (row: Row) => string | number | boolean | null }
  | { header: string; time: (row: Row) => ZonedTime | null };

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), also in full width. */
const SIGN = "[=+\\-@＝＋－＠]";
/** What nobody sees, and a spreadsheet may leave out: zero-width and other blanks, marks of direction, soft hyphens. */
const UNSEEN = "\\p{Default_Ignorable_Code_Point}\\p{Cf}\\u2800";
const FORMULA = new RegExp(`^(?:[${UNSEEN}]*${SIGN}|[\\t\\r\\n])`, "u");
/** A sign at which a cell may begin after all, in a program that parts cells elsewhere or reads on after a quote. */
const INNER_FORMULA = new RegExp(
  `((?:^|[,;|\\p{Cc}\\u2028\\u2029])[\\s"${UNSEEN}]*)(?=${SIGN})`,
  "gu",
);

/** The text of a cell that is typed as text, with an apostrophe before what would be a formula when it is typed anew. */
function neutral(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * As {@link neutral}, of a cell in a file whose reader chooses what parts cells: comma, semicolon, tab, bar or line end.
 * An apostrophe stands before every sign that is then the first of a cell: `Kari;=1+1;x` becomes `Kari;'=1+1;x`.
 */
export function neutralWhereverParted(text: string): string {
  return neutral(text).replace(INNER_FORMULA, "$1'");
}
