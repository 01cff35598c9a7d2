import { z } from "@medusajs/framework/zod";
import { MAX_HANDLE_LENGTH } from "../../shared/handle";
import { LOCALES } from "../../shared/locales";
import {
  isStorable,
  labels,
  line,
  normalised,
  text,
  timezone,
  UNSTORABLE,
  webUrl,
} from "../../shared/text-schema";

export { labels, line, text, timezone, webUrl };

export const name = line(255);
export const longText = text(5000);

export const wholeNumber = (min: number, max: number) => z.number().int().min(min).max(max);

/** Decimal major units, as much as anybody pays. */
export const amount = z.number().positive().max(1_000_000_000_000);

export const acceptOverpayment = z
  .boolean()
  .optional()
  .describe(
    "More came in than is due, or the invoice is paid or void: what is beyond what else the order has due is owed back. Otherwise it is refused.",
  );

/** Places: more than any venue has, less than an integer holds. */
export const places = wholeNumber(0, 1_000_000);

const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2200, 0);

/** A moment with its offset, ISO 8601. */
export const moment = z.iso
  .datetime({
    offset: true,
    error: "must be a date and time with offset, like 2026-12-05T19:00:00+01:00",
  })
  .transform((value) => new Date(value))
  .refine((date) => date.getTime() >= EARLIEST && date.getTime() < LATEST, {
    error: "must be between the years 2000 and 2200",
  });

/** A calendar day, `2026-12-05`; whoever uses it knows the time zone. */
export const day = z.iso
  .date({ error: "must be a day, like 2026-12-05" })
  .refine((value) => value >= "2000-01-01" && value < "2200-01-01", {
    error: "must be between the years 2000 and 2200",
  });

/** In one language or more. */
export const inLanguages = <Text extends z.ZodType>(words: Text) =>
  z
    .strictObject({
      en: words.optional(),
      nb: words.optional(),
      da: words.optional(),
      uk: words.optional(),
    })
    .refine((content) => LOCALES.some((locale) => content[locale]), {
      error: "must have at least one language",
    });

/** A phone number as people write it. */
export const phone = line(64).regex(/^[\d\s+()./-]{3,}$/, "is not a phone number");

/** The language of a file's headings. */
export const exportLocale = z.enum(LOCALES).default("en");

/** `true` or `false` of a query string. */
export const yesOrNo = z.enum(["true", "false"]).transform((value) => value === "true");

/** What Medusa takes as a product's, which has the same (its `isValidHandle`): letters of any script. */
export const handle = z
  .string()
  .max(MAX_HANDLE_LENGTH)
  .overwrite(normalised)
  .regex(
    /^[\p{Ll}\p{Lo}\p{Lm}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{N}]+)*$/u,
    "must be lower-case letters, digits and single hyphens",
  );

const CURRENCIES = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));

export const currencyCode = z
  .string()
  .toLowerCase()
  // What counts the currency's decimals must not meet another code.
  .refine((code) => CURRENCIES.has(code), {
    error: "must be an ISO 4217 currency code",
    abort: true,
  });

/** What an id, a handle or a token looks like; anything else is unknown without asking the database. */
export const identifier = z
  .string()
  .overwrite(normalised)
  .regex(/^[\p{L}\p{M}\p{N}_-]{1,255}$/u, "is not an id");

/** A whole number of a query string: decimal digits and nothing else. */
const digits = (min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value),
    wholeNumber(min, max),
  );

/** `?limit=&offset=`; a page is bounded. */
export const page = (limit: number, max = 100) => ({
  limit: digits(1, max).default(limit),
  offset: digits(0, 1_000_000).default(0),
});

/** `?limit=&cursor=`, of a list that may be long: the cursor is what the page before it answered. */
export const keysetPage = (limit: number, max = 100) => ({
  limit: digits(1, max).default(limit),
  cursor: z.string().min(1).max(500).optional(),
});

/** One value or several of a query parameter. */
export const oneOrMany = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(schema).max(100));

/** Words to look for; nothing but blanks looks for everything. */
export const searchText = z.string().trim().max(255).refine(isStorable, UNSTORABLE);

const MAX_PROVIDER_DATA = 10_000;

/** What a payment provider wants to know from the client; its JSON has 10,000 characters at most. */
export const providerData = z
  .record(z.string(), z.unknown())
  .refine((value) => JSON.stringify(value).length <= MAX_PROVIDER_DATA, "is too long")
  .refine(isStorableJson, UNSTORABLE);

/** JSON writes what can't be stored as an escape; a backslash of the text itself is written twice. */
function isStorableJson(value: unknown): boolean {
  return !/\\u(0000|d[89a-f])/.test(JSON.stringify(value).replaceAll("\\\\", ""));
}
