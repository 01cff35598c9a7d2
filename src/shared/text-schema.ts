import { z } from "@medusajs/framework/zod";
import { oneLine } from "./one-line";

/** PostgreSQL's text takes neither NUL nor half a surrogate pair. */
export const isStorable = (value: string) => !value.includes("\0") && !/\p{Surrogate}/u.test(value);

export const UNSTORABLE = "has characters that can't be stored";

/** One way to write a letter with its accents (NFC): what looks alike is alike, wherever it was typed. */
export const normalised = (value: string) => value.normalize("NFC");

const BLANK = "must not be empty";

/** Text of at most `max` characters, trimmed, not empty: what may have no text is cleared by null. */
export const text = (max: number) =>
  z
    .string()
    .overwrite(normalised)
    .trim()
    .regex(/\S/, BLANK)
    .max(max)
    .refine(isStorable, UNSTORABLE);

/** Of what is neither blank nor a control character. */
const PRINTED = /[^\s\p{Cc}]/u;

/**
 * As {@link text}, of one line: a name, a title, a label, a reason. It is printed on tickets, and stands in cells of tables
 * and in subjects of mails. A line end or control character, as comes along when one pastes, becomes a space.
 */
export const line = (max: number) =>
  z
    .string()
    .refine(isStorable, UNSTORABLE)
    .overwrite((value) => oneLine(normalised(value)))
    .regex(PRINTED, BLANK)
    .max(max);

/** An address on the web: of an image that a browser loads, of a page, of a server that we call. */
export const webUrl = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine(isStorable, UNSTORABLE)
  // What reads a URL passes over them in silence, and would so take it for another.
  .refine((url) => !/\p{Cc}/u.test(url), "has line ends or control characters");

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return /^[A-Za-z]/.test(value);
  } catch {
    return false;
  }
}

export const timezone = z
  .string()
  .max(64)
  .refine(isTimeZone, "must be an IANA time zone, like Europe/Oslo");

/** A text in the shop's languages (`Labels`); English is always there. */
export const labels = <Words extends z.ZodType<string>>(words: Words) =>
  z.strictObject({
    en: words,
    nb: words.optional(),
    da: words.optional(),
    uk: words.optional(),
  });
