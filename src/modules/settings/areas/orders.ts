import { z } from "@medusajs/framework/zod";
import { checkoutFields, checkoutTerms } from "../../../shared/checkout-form";
import { webUrl } from "../../../shared/text-schema";

/** What the shop asks at checkout (E16, M6), and where its orders are paid afterwards. */
export const orders = z.strictObject({
  terms: checkoutTerms.nullable().default(null),
  checkout_fields: checkoutFields.default([]),
  /** Whether an order is completed when it is invoiced, paid and sent, not by delivery alone (M5). */
  complete_needs_invoice: z.boolean().default(false),
  /** The storefront's page for payment links, with `{token}` in it; null leaves it to the hosted page. */
  payment_page_url: webUrl
    .refine((url) => url.includes("{token}"), "must have {token} in it")
    .nullable()
    .default(null),
});
