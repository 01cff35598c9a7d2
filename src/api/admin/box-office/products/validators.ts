import { z } from "@medusajs/framework/zod";
import { SENT_BY, VOUCHER_TYPES } from "../../../../modules/gift-card/types";
import { amount, currencyCode, line, wholeNumber } from "../../../validation/fields";

export const AllowInvoice = z.strictObject({ allowed: z.boolean() });

export const SellCards = z.strictObject({
  free_amount: z
    .strictObject({ min: amount, max: amount, currency_code: currencyCode })
    .refine(({ min, max }) => min <= max, "min must not be above max")
    .nullable()
    .optional()
    .describe("From and up to which a buyer chooses what a card is worth; null or left out: none."),
  expires_in_months: wholeNumber(1, 240)
    .nullable()
    .optional()
    .describe("As the shop's cards do when left out; null = never."),
  voucher_type: z.enum(VOUCHER_TYPES).default("multi"),
  send_by: z
    .enum(SENT_BY)
    .default("email")
    .describe("`none`: nobody is mailed a card of it; the shop hands it over."),
  design_file_id: line(255)
    .nullable()
    .default(null)
    .describe("A picture of Medusa's storage, PNG or JPEG, that is printed on its cards."),
});
