import { z } from "@medusajs/framework/zod";
import { csvMapping } from "../../../../shared/csv-mapping";
import { isStorable, UNSTORABLE } from "../../../../shared/text-schema";
import { acceptOverpayment, identifier, page } from "../../../validation/fields";

/** 20 MB, and that in base64. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_BASE64 = Math.ceil(MOST_BYTES / 3) * 4;

export const TakeBankStatement = z
  .strictObject({
    file: z
      .base64()
      .max(MOST_BASE64)
      .optional()
      .describe("The bytes of the bank's file, in whatever character set, as base64."),
    text: z
      .string()
      .max(MOST_BYTES)
      .refine(isStorable, UNSTORABLE)
      .optional()
      .describe("What was pasted from one, instead."),
    mapping: csvMapping
      .optional()
      .describe("Which column of a table is what; kept in the settings for the next files."),
  })
  .refine(({ file, text }) => (file === undefined) !== (text === undefined), {
    path: ["file"],
    message: "has to be there, or else text",
  });

export const ListBankStatements = z.strictObject(page(20));

const MOST_ENTRIES = 200;

export const ConfirmBankEntries = z.strictObject({
  entries: z
    .array(
      z.strictObject({
        id: identifier,
        invoice_id: identifier,
        accept_overpayment: acceptOverpayment,
      }),
    )
    .min(1)
    .max(MOST_ENTRIES)
    .refine((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, {
      message: "an entry stands there twice",
    }),
});
