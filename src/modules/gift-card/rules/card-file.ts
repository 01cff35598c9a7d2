import { foldedWords } from "../../../shared/search-words";
import { decode } from "../../../shared/written-table/decode";
import { guessDateFormat, guessDecimal } from "../../../shared/written-table/guess";
import { type Row, rowsOf } from "../../../shared/written-table/rows";
import {
  CURRENCY,
  named,
  printed,
  readAmount,
  readDate,
} from "../../../shared/written-table/values";
import { plainCode } from "./card-code";

/** A card of another system, as its file has it. */
export type FileCard = {
  /** The line of the file, from 1. */
  row: number;
  code: string;
  amount_minor: number;
  currency_code: string;
  /** The last day on which it can be used, `2026-11-29`; null = never ends. */
  expires_on: string | null;
  recipient: { name?: string; email?: string };
  note: string | null;
};

export type CardRowFault =
  | "bad_record"
  | "bad_code"
  | "duplicate_code"
  | "bad_amount"
  | "bad_currency"
  | "bad_date"
  /** Another card of the shop has the code, or has it with another balance. */
  | "code_taken";

/** A line that can't be taken, and why. */
export type BadCardRow = {
  row: number;
  fault: CardRowFault;
  /** What stands there; never a code. */
  value: string | null;
};

export type CardFile = {
  cards: FileCard[];
  bad_rows: BadCardRow[];
  /** Cards with nothing on them, which are passed over. */
  empty: number;
  /** The heading of what was read as what is on the cards. */
  amount_column: string;
  /** Headings of other numbers that may be what is left, where that one may be what the cards were worth. */
  other_amount_columns: string[];
};

export type CardFileReading = ({ fault: null } & CardFile) | { fault: string };

const WORDS = {
  code: [
    ...["code", "card", "card code", "card number", "gift card", "gift card code", "number"],
    ...["gift card number", "kode", "kortnummer", "kortkode", "gavekort", "gavekortkode"],
    ...["gavekortnummer", "nummer", "gavekortnr", "код", "код картки", "номер", "номер картки"],
  ],
  amount: [
    ...["balance", "remaining", "remaining balance", "current balance", "remaining value", "left"],
    ...["remaining amount", "value left", "saldo", "restsaldo", "restbeløp", "restbeløb", "rest"],
    ...["gjenstående", "gjenstående beløp", "resterende", "resterende beløb", "restverdi"],
    ...["restværdi", "igjen", "tilbage", "utestående", "udestående", "баланс", "залишок"],
  ],
  currency: ["currency", "currency code", "valuta", "valutakode", "валюта"],
  expires: [
    ...["expires", "expires at", "expires on", "expiry", "expiry date", "valid until", "utløper"],
    ...["utløpsdato", "gyldig til", "udløber", "udløbsdato", "дійсна до", "термін дії"],
  ],
  name: ["name", "recipient", "recipient name", "navn", "mottaker", "modtager", "імя", "одержувач"],
  email: ["email", "e mail", "recipient email", "recipient e mail", "epost", "e post", "ел пошта"],
  note: ["note", "notes", "comment", "notat", "merknad", "kommentar", "bemærkning", "примітка"],
} as const;

type Column = keyof typeof WORDS;

/** What is left, or what a card was worth: a table may have both, and what is left has a name of its own then. */
const VAGUE = ["amount", "value", "beløp", "beløb", "сума"];

const DELIMITERS = [";", "\t", ",", "|"];
/** Systems write a title above the header. */
const HIGHEST_HEADER = 10;
const MOST_BYTES = 2 * 1024 * 1024;
export const MOST_CARDS = 2000;

/** What no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000E-\u001A]/;

/** So short a code is soon guessed, and its end would tell half of it. */
const CODE = /^[\p{L}\p{N}._/+*#]{8,64}$/u;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The cards of a table (CSV): a column of codes and one of balances, known by their names, and others that are understood.
 * Each line that can't be taken is told with its number, and what no table of cards is, is refused as a whole.
 *
 * @param currency_code of lines that don't say theirs
 * @param amount_column the heading of what is left on the cards, where somebody has said it
 */
export function readCardFile(
  file: Uint8Array | string,
  currency_code: string,
  amount_column?: string,
): CardFileReading {
  if (file.length > MOST_BYTES) return { fault: "more than 2 MB" };
  const text = (typeof file === "string" ? file : decode(file)).replace(/^\uFEFF/, "");
  if (!text.trim()) return { fault: "there is nothing in it" };
  if (BINARY.test(text)) return { fault: "it is no text" };
  for (const delimiter of DELIMITERS) {
    const { rows, broken } = rowsOf(text, delimiter, HIGHEST_HEADER + MOST_CARDS + 1);
    const header = rows
      .slice(0, HIGHEST_HEADER)
      .findIndex(({ cells }) => columnsOf(cells, amount_column));
    const headings = rows[header]?.cells ?? [];
    const columns = columnsOf(headings, amount_column);
    if (!columns) continue;
    const below = rows.slice(header + 1);
    if (below.length + broken.length > MOST_CARDS)
      return { fault: `more than ${MOST_CARDS} cards` };
    if (!below.length) return { fault: "there are no cards in it" };
    const isVague = !amount_column && VAGUE.some((word) => isNamed(headings[columns.amount], word));
    return {
      fault: null,
      ...cardsOf(below, columns, currency_code, broken),
      amount_column: printed(headings[columns.amount] ?? ""),
      other_amount_columns: isVague ? unnamedNumbers(headings, below, columns, currency_code) : [],
    };
  }
  return { fault: "it has no columns of codes and of balances" };
}

type Columns = Partial<Record<Column, number>> & { code: number; amount: number };

const isNamed = (heading: string | undefined, word: string) =>
  heading !== undefined && foldedWords(heading).join(" ") === foldedWords(word).join(" ");

function columnsOf(headings: readonly string[], amountColumn?: string): Columns | null {
  const placeOf = (words: readonly string[]) =>
    words
      .map((word) => headings.findIndex((heading) => isNamed(heading, word)))
      .find((index) => index >= 0);
  const words = { ...WORDS, amount: amountColumn ? [amountColumn] : [...WORDS.amount, ...VAGUE] };
  const found = Object.entries(words).flatMap(([column, names]) => {
    const at = placeOf(names);
    return at === undefined ? [] : [[column, at]];
  });
  const columns: Partial<Columns> = Object.fromEntries(found);
  return columns.code === undefined || columns.amount === undefined ? null : (columns as Columns);
}

/** Without letters: another system's numbers of orders have some. */
const BARE_NUMBER = /^[\d.,'’\s]+$/;

/** The headings of columns that have numbers only, and that nothing else was read from. */
function unnamedNumbers(
  headings: readonly string[],
  rows: readonly Row[],
  columns: Columns,
  currency_code: string,
): string[] {
  const known = Object.values(columns);
  return headings.filter((heading, at) => {
    const values = rows.flatMap(({ cells }) => cells[at]?.trim() || []);
    const decimal = guessDecimal(values);
    const isNumber = (value: string) =>
      BARE_NUMBER.test(value) && readAmount(value, { decimal, currency_code }) !== null;
    return heading.trim() && !known.includes(at) && values.length > 0 && values.every(isNumber);
  });
}

function cardsOf(
  rows: readonly Row[],
  columns: Columns,
  currencyCode: string,
  broken: readonly { row: number }[],
): Pick<CardFile, "cards" | "bad_rows" | "empty"> {
  const valuesOf = (column: Column) =>
    rows.flatMap(({ cells }) => cells[columns[column] ?? -1]?.trim() || []);
  const decimal = guessDecimal(valuesOf("amount"));
  const date_format = guessDateFormat(valuesOf("expires"));
  const cards: FileCard[] = [];
  // A line that is broken may have a code anywhere.
  const bad_rows: BadCardRow[] = broken.map(({ row }) => ({
    row,
    fault: "bad_record",
    value: null,
  }));
  const seen = new Set<string>();
  let empty = 0;
  for (const { row, cells } of rows) {
    const cell = (column: Column) => cells[columns[column] ?? -1]?.trim() ?? "";
    const bad = (fault: CardRowFault, value: string | null = null) =>
      bad_rows.push({ row, fault, value: value === null ? null : printed(value) });
    const code = plainCode(cell("code"));
    const currency_code = cell("currency").toLowerCase() || currencyCode;
    const isCurrency = CURRENCY.test(currency_code) && isKnownCurrency(currency_code);
    const amount_minor = isCurrency ? readAmount(cell("amount"), { decimal, currency_code }) : null;
    const expires_on = cell("expires") ? readDate(cell("expires"), date_format) : null;
    if (!CODE.test(code)) bad("bad_code");
    else if (seen.has(code)) bad("duplicate_code");
    else if (!isCurrency) bad("bad_currency", cell("currency"));
    else if (amount_minor === null || amount_minor < 0) bad("bad_amount", cell("amount"));
    else if (cell("expires") && !expires_on) bad("bad_date", cell("expires"));
    else if (amount_minor === 0) empty++;
    else {
      const name = named(cell("name"));
      const email = EMAIL.test(cell("email")) ? cell("email").slice(0, 255) : null;
      cards.push({
        ...{ row, code, amount_minor, currency_code, expires_on },
        recipient: { ...(name && { name }), ...(email && { email }) },
        note: printed(cell("note")) || null,
      });
    }
    seen.add(code);
  }
  return { cards, bad_rows, empty };
}

const CURRENCIES = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));
const isKnownCurrency = (code: string) => CURRENCIES.has(code);
