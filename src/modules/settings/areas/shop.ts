import { z } from "@medusajs/framework/zod";
import { line } from "../../../shared/text-schema";

const MAX_PAYMENT_DAYS = 365;

/** Whom customers deal with: shown to those who are to pay (E14). What is null is left out. */
export const shop = z.strictObject({
  /** Null leaves it to the option `shop_name`, else to the store's own name. */
  name: line(100).nullable().default(null),
  phone: line(40).nullable().default(null),
  email: z.email().max(255).nullable().default(null),
  /** The bank account to pay to, as people write it. */
  account: line(60).nullable().default(null),
  /** Days that a customer has from when an order came to be due; null names no day. */
  payment_days: z.number().int().min(0).max(MAX_PAYMENT_DAYS).nullable().default(null),
});
