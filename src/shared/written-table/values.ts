import { currencyDecimals, toMinor } from "../money";
import { oneLine } from "../one-line";
import { normalised } from "../text-schema";

const LONGEST_TEXT = 500;
const LONGEST_REFERENCE = 140;

export const CURRENCY = /^[a-z]{3}$/;

/** What a cell says, as one line that can be stored. */
export function printed(text: string): string {
  return clipped(text, LONGEST_TEXT);
}

/** As {@link printed}, of a name or a reference; null where there is none. */
export function named(text: string | null | undefined): string | null {
  return text ? clipped(text, LONGEST_REFERENCE) || null : null;
}

function clipped(text: string, max: number): string {
  return oneLine(normalised(text))
    .replaceAll(/\s+/g, " ")
    .slice(0, max)
    .replaceAll(/\p{Surrogate}/gu, "")
    .trim();
}

const TRIAD = { ",": /^\d{1,3}(\.\d{3})+$/, ".": /^\d{1,3}(,\d{3})+$/ };
const PARTS = { ",": /^([\d.]+)(?:,(\d*))?$/, ".": /^([\d,]*)(?:\.(\d*))?$/ };

/**
 * An amount as people and banks write it, in minor units: with blanks or marks between thousands, a minus before or after it,
 * brackets for a minus, and a currency beside it. Null for what is none, and for more decimals than the currency has.
 */
export function readAmount(
  written: string,
  { decimal, currency_code }: { decimal: "," | "."; currency_code: string },
): number | null {
  const bare = written
    .replaceAll(/[\s'’]/g, "")
    .replaceAll(/[\u2212\u2010-\u2013]/g, "-")
    .replaceAll(/^\p{L}+\.?|\p{L}+\.?$|\p{Sc}/gu, "");
  const [, before = "", bracket = "", size = "", after = ""] =
    /^([+-]?)(\(?)([\d.,]+)\)?([+-]?)$/.exec(bare) ?? [];
  const [, whole = "", fraction = ""] = PARTS[decimal].exec(size) ?? [];
  const digits = TRIAD[decimal].test(whole) ? whole.replaceAll(/[.,]/g, "") : whole;
  if (!/^\d{1,15}$/.test(digits) || (before && after)) return null;
  const decimals = fraction.replace(/0+$/, "");
  if (decimals.length > currencyDecimals(currency_code)) return null;
  const size_minor = toMinor(`${digits}.${decimals || "0"}`, currency_code);
  if (!Number.isSafeInteger(size_minor)) return null;
  return before === "-" || after === "-" || bracket ? 0 - size_minor : size_minor;
}

export type DateFormat = "ymd" | "dmy" | "mdy";

const WRITTEN_DATE = /^(\d{1,4})[./\-\s]{1,2}(\d{1,2})[./\-\s]{1,2}(\d{1,4})\.?(?!\d)/;
const YMD = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const DMY = /^(\d{2})(\d{2})(\d{4})(?!\d)/;

/** The three numbers of a date, in the order in which they are written; the time after it is left out. */
export function datePartsOf(written: string, format: DateFormat): [string, string, string] | null {
  const text = written.trim();
  const found = WRITTEN_DATE.exec(text) ?? (format === "ymd" ? YMD : DMY).exec(text);
  return found && [found[1] ?? "", found[2] ?? "", found[3] ?? ""];
}

/** The day, `2026-11-29`; null for what is none. */
export function readDate(written: string, format: DateFormat): string | null {
  const parts = datePartsOf(written, format);
  if (!parts) return null;
  const [year, month, day] = ["y", "m", "d"].map((part) => parts[format.indexOf(part)] ?? "");
  return calendarDay(year ?? "", month ?? "", day ?? "");
}

/** The day of year (2 or 4 digits), month and day; null where the calendar hasn't it. */
export function calendarDay(year: string, month: string, day: string): string | null {
  if (!/^(19|20)?\d\d$/.test(year)) return null;
  const century = year.length === 4 ? "" : Number(year) < 70 ? "20" : "19";
  const lastDay = new Date(Date.UTC(Number(century + year), Number(month), 0)).getUTCDate();
  const isThere = isWithin(Number(month), 12) && isWithin(Number(day), lastDay);
  return isThere ? `${century}${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

const isWithin = (number: number, last: number) => number >= 1 && number <= last;
