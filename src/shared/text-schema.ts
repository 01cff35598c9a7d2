import { z } from "@medusajs/framework/zod";

/** PostgreSQL's text takes neither NUL nor half a surrogate pair. */
export const isStorable = (value: string) => !value.includes("\0") && !/\p{Surrogate}/u.test(value);

export const UNSTORABLE = "has characters that can't be stored";

/** Text of at most `max` characters, trimmed, not empty. */
export const text = (max: number) =>
  z.string().trim().min(1).max(max).refine(isStorable, UNSTORABLE);

/** An address on the web: of an image that a browser loads, of a page, of a server that we call. */
export const webUrl = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine(isStorable, UNSTORABLE);

/** A text in the shop's languages (`Labels`); English is always there. */
export const labels = (max: number) =>
  z.strictObject({
    en: text(max),
    nb: text(max).optional(),
    da: text(max).optional(),
    uk: text(max).optional(),
  });
