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
