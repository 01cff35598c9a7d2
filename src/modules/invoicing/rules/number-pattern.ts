import { refusal } from "../../../shared/errors";

const TOKEN = /\{(prefix|year|number(?::([1-9]))?)\}/g;

/** The longest that a number may come to. */
const MAX_LENGTH = 30;

/** The longest number that a series can come to has room as well. */
const LONGEST = { year: 9999, value: 999_999_999 };

/** What a series of numbers begins with where nobody chose: `1`, `2026-1`. */
export const defaultPattern = (isByYear: boolean) =>
  isByYear ? "{prefix}{year}-{number}" : "{prefix}{number}";

/**
 * The pattern of a series that begins beside, or in place of, one that the shop parted otherwise: it has the year in it
 * just where each year begins anew, and the prefix where series are told apart by it.
 */
export function carriedPattern(
  pattern: string,
  { isByYear, isPrefixed }: { isByYear: boolean; isPrefixed: boolean },
): string {
  const unyeared = pattern.replace(/[-/. ]\{year\}$|\{year\}[-/. ]?/g, "");
  const dated = pattern.includes("{year}") ? pattern : pattern.replace("{number", "{year}-{number");
  const carried = isByYear ? dated : unyeared;
  return isPrefixed && !carried.includes("{prefix}") ? `{prefix}${carried}` : carried;
}

/**
 * Why a pattern can't make numbers; undefined where it can. It has to name `{number}` (`{number:5}` with zeros in front),
 * and `{year}` where each year begins anew; `{prefix}` is the series' own. With each number they have room on a document.
 */
export function whyNoPattern(
  pattern: string,
  { prefix, isByYear }: { prefix: string; isByYear: boolean },
): string | undefined {
  if (!/\{number(:[1-9])?\}/.test(pattern)) return "must have {number} in it";
  if (isByYear && !pattern.includes("{year}")) return "must have {year} in it";
  if (/[{}]/.test(pattern.replace(TOKEN, "")))
    return "knows {prefix}, {year}, {number} and {number:5} only";
  if (written(pattern, { prefix, ...LONGEST }).length > MAX_LENGTH)
    return `with its prefix must not come to more than ${MAX_LENGTH} characters, the number's nine digits among them`;
  return undefined;
}

type Parts = { prefix: string; year: number; value: number };

/** A number as it stands on the document. @throws `number_too_long` where it has no room there */
export function numberOf(pattern: string, parts: Parts): string {
  const number = written(pattern, parts);
  if (number.length <= MAX_LENGTH) return number;
  throw refusal(
    "number_too_long",
    `${number} has more than ${MAX_LENGTH} characters; give the number series a shorter prefix or pattern`,
  );
}

function written(pattern: string, { prefix, year, value }: Parts): string {
  return pattern.replace(TOKEN, (_, token: string, digits?: string) => {
    if (token === "prefix") return prefix;
    if (token === "year") return String(year);
    return String(value).padStart(Number(digits ?? 1), "0");
  });
}
