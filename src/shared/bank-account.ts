import { z } from "@medusajs/framework/zod";
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from "ibantools";
import { weighted } from "./check-digits";

const LONGEST_WRITTEN = 50;

/** An IBAN (ISO 13616) of a country that has one, its check digits right; without blanks, in capitals. */
export const iban = z
  .string()
  .max(LONGEST_WRITTEN)
  .overwrite((written) => electronicFormatIBAN(written) ?? "")
  .refine((value) => isValidIBAN(value), "is no IBAN");

/** A BIC (ISO 9362) of 8 or 11 characters; without blanks, in capitals. */
export const bic = z
  .string()
  .max(LONGEST_WRITTEN)
  .overwrite((written) => written.replaceAll(/\s/g, "").toUpperCase())
  .refine((value) => isValidBIC(value), "is no BIC");

/** A Norwegian account: 11 digits, the last of which is MOD11's; without points and blanks. */
export const norwegianAccount = z
  .string()
  .max(LONGEST_WRITTEN)
  .overwrite((written) => written.replaceAll(/[\s.]/g, ""))
  .refine(isNorwegianAccount, "is no Norwegian account number");

function isNorwegianAccount(number: string): boolean {
  return /^\d{11}$/.test(number) && weighted(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}
