/**
 * What somebody typed to find a card: words; a whole code, which has no place in an address; or the beginning of one, or one
 * among words, which have none either.
 */
export type TypedSearch =
  | { kind: "words" }
  | { kind: "code"; code: string }
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

export function readSearch(typed: string): TypedSearch {
  const text = typed.trim();
  if (CODE.test(text)) return { kind: "code", code: text };
  // A name of nine letters may look like a beginning; it has neither digits nor hyphens.
  const isBegun = BEGUN.test(text) && /\d|\p{Pd}/u.test(text);
  return isBegun || WITH_CODE.test(text) ? { kind: "unfinished" } : { kind: "words" };
}
