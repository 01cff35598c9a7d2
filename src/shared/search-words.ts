import { ALIKE, MARKS, NO_WORD, TWO_LETTERS } from "./search-sql";

/**
 * What somebody typed into a search field: words, each to be found at the beginning of one, or the number of an order. With
 * its # it is the number and nothing else.
 */
export type SearchWords = {
  /** For `box_office_beginnings`, which parts them by the rule of the columns; null = no words. */
  words: string | null;
  display_id: number | null;
};

const ORDER_NUMBER = /^([#№]?)\s*(\d{1,9})$/;

export function searchWords(typed: string): SearchWords {
  const [, sign, number] = ORDER_NUMBER.exec(typed.trim()) ?? [];
  const hasWords = !sign && /[\p{L}\p{N}]/u.test(typed);
  return { words: hasWords ? typed : null, display_id: number ? Number(number) : null };
}

const NO_WORDS = new RegExp(NO_WORD, "gu");
const ALL_MARKS = new RegExp(MARKS, "gu");
const WRITTEN_AS = new Map(Object.entries({ ...ALIKE, ...TWO_LETTERS }));
const SPECIAL = new RegExp(`[${[...WRITTEN_AS.keys()].join("")}]`, "gu");

/** The words of a text in small letters and without accents: PostgreSQL's `box_office_words`, for what isn't in a table. */
export function foldedWords(text: string): string[] {
  return text
    .replace(NO_WORDS, " ")
    .normalize("NFKD")
    .replace(ALL_MARKS, "")
    .toLowerCase()
    .replace(SPECIAL, (letter) => WRITTEN_AS.get(letter) ?? letter)
    .split(NO_WORDS)
    .filter(Boolean);
}
