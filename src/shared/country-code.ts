import { DefaultsUtils } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

const KNOWN = new Set(DefaultsUtils.defaultCountries.map(({ alpha2 }) => alpha2.toLowerCase()));

/** ISO 3166-1 alpha-2 of a country that there is, in either case; lower case, as Medusa keeps it. */
export const countryCode = z
  .string()
  .regex(/^[A-Za-z]{2}$/, "must be a country's two letters")
  .transform((code) => code.toLowerCase())
  .refine((code) => KNOWN.has(code), "is no country's two letters");
