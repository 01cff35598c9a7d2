import { type DateFormat, datePartsOf } from "./values";

/** Where day and month can't be told apart, the day is first, as it is in the countries of our languages. */
export function guessDateFormat(dates: readonly string[]): DateFormat {
  const parts = dates.flatMap((date) => {
    const found = datePartsOf(date, "ymd");
    return found ? [found] : [];
  });
  if (parts.some(([first]) => first.length === 4)) return "ymd";
  return parts.some(([, second]) => Number(second) > 12) ? "mdy" : "dmy";
}

/** By the last mark of an amount, the clearest first: `1.234,50`, then `12,5`; a point where nothing tells. */
export function guessDecimal(amounts: readonly string[]): "," | "." {
  const marks = amounts.map((amount) => amount.replaceAll(/[^\d.,]/g, ""));
  const both = marks.find((amount) => amount.includes(".") && amount.includes(","));
  if (both) return both.lastIndexOf(",") > both.lastIndexOf(".") ? "," : ".";
  if (marks.some((amount) => /,(\d{1,2}|\d{4,})$/.test(amount))) return ",";
  if (marks.some((amount) => /\.(\d{1,2}|\d{4,})$/.test(amount))) return ".";
  // What stands before three digits parts thousands.
  return marks.some((amount) => /\.\d{3}$/.test(amount)) ? "," : ".";
}
