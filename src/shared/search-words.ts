/**
 * What somebody typed into a search field, for an index of words: each word is to be found at the beginning of one
 * there. An order's number, with or without its #, is none of the words, so it is told apart.
 */
export type SearchWords = {
  /** For `to_tsquery('simple', …)`; null = there is nothing to find. */
  tsquery: string | null;
  display_id: number | null;
};

export function searchWords(typed: string): SearchWords {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  const number = /^#?(\d{1,9})$/.exec(typed.trim())?.[1];
  return {
    tsquery: words.length ? words.map((word) => `${word.toLowerCase()}:*`).join(" & ") : null,
    display_id: number ? Number(number) : null,
  };
}
