import { z } from "@medusajs/framework/zod";
import { LOCALES } from "../../../shared/locales";
import { E164 } from "../../../shared/phone";

const MAX_ADMINISTRATORS = 20;
const MAX_NUMBERS = 10;

const address = z.email().max(255);

/** Who is told of orders (E2, E3). */
export const notifications = z.strictObject({
  /** The buyer's mail about a new order; tickets are mailed in any case. */
  order_confirmation: z.boolean().default(true),
  /** The buyer's mail about each parcel that is sent (M3). */
  shipped: z.boolean().default(true),
  /** The buyer's mail about an order by invoice that was cancelled at its deadline (A4). */
  order_expired: z.boolean().default(true),
  /** The same, for the merchant and the administrators. */
  merchant_order_expired: z.boolean().default(true),
  /** Gets a mail about each new order, and so do the administrators. */
  merchant_email: address.nullable().default(null),
  administrators: z.array(address).max(MAX_ADMINISTRATORS).default([]),
  /** Get an SMS about each new order. */
  sms_numbers: z
    .array(z.string().regex(E164, "must be a number with its country, like +4790000001"))
    .max(MAX_NUMBERS)
    .default([]),
  /** The language of all these but the buyer's; null leaves it to the option `locale`. */
  locale: z.enum(LOCALES).nullable().default(null),
});
