import type { Locale } from "../../shared/locales";
import { wallClock } from "../../shared/wall-clock";
import type { ZonedTime } from "./column";
import { isoWithOffset } from "./wall-clock";

/** How a spreadsheet in a language reads a file of text: by which sign it parts columns, and what it takes for a number, a time, a yes. */
type Spelling = {
  separator: "," | ";";
  number: (value: number) => string;
  time: (time: ZonedTime) => string;
  yes_no: readonly [yes: string, no: string];
};

const withComma = (value: number) => String(value).replace(".", ",");

/** To the minute, by the clock of its zone. */
const byDay =
  (order: (year: string, month: string, day: string) => string) => (time: ZonedTime) => {
    const [date = "", clock = ""] = wallClock(time).shown.toISOString().split("T");
    const [year = "", month = "", day = ""] = date.split("-");
    return `${order(year, month, day)} ${clock.slice(0, 5)}`;
  };

/** English is what programs read, too: a moment has its offset. */
const SPELLINGS: Readonly<Record<Locale, Spelling>> = {
  en: { separator: ",", number: String, time: isoWithOffset, yes_no: ["true", "false"] },
  nb: {
    separator: ";",
    number: withComma,
    time: byDay((year, month, day) => `${day}.${month}.${year}`),
    yes_no: ["Ja", "Nei"],
  },
  da: {
    separator: ";",
    number: withComma,
    time: byDay((year, month, day) => `${day}-${month}-${year}`),
    yes_no: ["Ja", "Nej"],
  },
  uk: {
    separator: ";",
    number: withComma,
    time: byDay((year, month, day) => `${day}.${month}.${year}`),
    yes_no: ["Так", "Ні"],
  },
};

export const spellingIn = (locale: Locale): Spelling => SPELLINGS[locale];

/** A time within a text of a cell: `05.12.2026 19:00`, and in English `2026-12-05 19:00`. */
export const localTime = (time: ZonedTime, locale: Locale): string =>
  locale === "en"
    ? byDay((year, month, day) => `${year}-${month}-${day}`)(time)
    : SPELLINGS[locale].time(time);
