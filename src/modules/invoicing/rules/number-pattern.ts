const TOKEN = /\{(prefix|year|number(?::([1-9]))?)\}/g;

/** The longest that a number may come to. */
const MAX_LENGTH = 30;

/** What a series of numbers begins with where nobody chose: `1`, `2026-1`. */
export const defaultPattern = (isByYear: boolean) =>
  isByYear ? "{prefix}{year}-{number}" : "{prefix}{number}";

/**
 * Why a pattern can't make numbers; undefined where it can. It has to name `{number}` (`{number:5}` with zeros in front),
 * and `{year}` where each year begins anew; `{prefix}` is the series' own.
 */
export function whyNoPattern(pattern: string, isByYear: boolean): string | undefined {
  if (!/\{number(:[1-9])?\}/.test(pattern)) return "must have {number} in it";
  if (isByYear && !pattern.includes("{year}")) return "must have {year} in it";
  if (/[{}]/.test(pattern.replace(TOKEN, "")))
    return "knows {prefix}, {year}, {number} and {number:5} only";
  return undefined;
}

/** A number as it stands on the document. @throws where it comes to more than a document has room for */
export function numberOf(
  pattern: string,
  { prefix, year, value }: { prefix: string; year: number; value: number },
): string {
  const number = pattern.replace(TOKEN, (_, token: string, digits?: string) => {
    if (token === "prefix") return prefix;
    if (token === "year") return String(year);
    return String(value).padStart(Number(digits ?? 1), "0");
  });
  if (number.length > MAX_LENGTH) throw new Error(`${number} is too long for a number`);
  return number;
}
