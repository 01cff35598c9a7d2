/**
 * What somebody typed to find a card: words; a whole code, which has no place in an address; or the beginning of one, or one
 * among words, which have none either. A code of another system may look like an order's: it is searched for as words only once
 * no card has it.
 */
export type TypedSearch =
  | { kind: "words" }
  | { kind: "code"; code: string; mayBeWords: boolean }
  | { kind: "unfinished" };

/** As the server makes codes: without what is mistaken for something else. */
const CHARACTER = "[23456789ABCDEFGHJKLMNPQRSTUVWXYZ]";
const BETWEEN = "[\\s\\p{Pd}]?";
const WHOLE = Array(4).fill(`${CHARACTER}{4}`).join(BETWEEN);
const CODE = new RegExp(`^${WHOLE}$`, "iu");
const WITH_CODE = new RegExp(`(?<![\\p{L}\\p{N}])${WHOLE}(?![\\p{L}\\p{N}])`, "iu");
/** More than an order's code has. */
const BEGUN = new RegExp(
  `^${CHARACTER}{4}(${BETWEEN})${CHARACTER}{4}(${BETWEEN})${CHARACTER}{1,4}${BETWEEN}${CHARACTER}{0,4}$`,
  "iu",
);

/** As codes of other systems are: a name has no digits, an address an @ or a point, the number of an order is shorter. */
const FOREIGN = /^(?=.*\d)[\p{L}\p{N}\p{Pd}_/+*#]{8,64}$/u;
const LETTERS_AND_DIGITS = /[\p{L}\p{N}]/gu;
const ORDER_CODE = new RegExp(`^${CHARACTER}{4}${BETWEEN}${CHARACTER}{4}$`, "iu");
const ORDER_NUMBER = /^#?\d{1,9}$/;
const LEAST = 8;

export function readSearch(typed: string): TypedSearch {
  const text = typed.trim();
  if (CODE.test(text)) return { kind: "code", code: text, mayBeWords: false };
  // A name of nine letters may look like a beginning; it has neither digits nor hyphens.
  const isBegun = BEGUN.test(text) && /\d|\p{Pd}/u.test(text);
  if (isForeign(text) && !WITH_CODE.test(text)) {
    return {
      kind: "code",
      code: text,
      mayBeWords: ORDER_CODE.test(text) || ORDER_NUMBER.test(text),
    };
  }
  return isBegun || WITH_CODE.test(text) ? { kind: "unfinished" } : { kind: "words" };
}

const isForeign = (text: string) =>
  FOREIGN.test(text) && (text.match(LETTERS_AND_DIGITS)?.length ?? 0) >= LEAST;
