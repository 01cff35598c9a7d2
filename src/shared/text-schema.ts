import { z } from "@medusajs/framework/zod";
import { oneLine } from "./one-line";

/** PostgreSQL's text takes neither NUL nor half a surrogate pair. */
export const isStorable = (value: string) => !value.includes("\0") && !/\p{Surrogate}/u.test(value);

export const UNSTORABLE = "has characters that can't be stored";

/** Text of at most `max` characters, trimmed, not empty. */
export const text = (max: number) =>
  z.string().trim().min(1).max(max).refine(isStorable, UNSTORABLE);

/**
 * As {@link text}, of one line: a name, a title, a label, a reason. It is printed on tickets, and stands in cells of tables
 * and in subjects of mails. A line end or control character, as comes along when one pastes, becomes a space.
 */
export const line = (max: number) =>
  z.string().refine(isStorable, UNSTORABLE).overwrite(oneLine).min(1).max(max);

/** An address on the web: of an image that a browser loads, of a page, of a server that we call. */
export const webUrl = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine(isStorable, UNSTORABLE)
  // What reads a URL passes over them in silence, and would so take it for another.
  .refine((url) => !/\p{Cc}/u.test(url), "has line ends or control characters");

/** A text in the shop's languages (`Labels`); English is always there. */
export const labels = <Words extends z.ZodType<string>>(words: Words) =>
  z.strictObject({
    en: words,
    nb: words.optional(),
    da: words.optional(),
    uk: words.optional(),
  });
