import { z } from "@medusajs/framework/zod";
import { REFUND_FIRST } from "../../../shared/card-credit";
import { LOCALES } from "../../../shared/locales";
import { text } from "../../../shared/text-schema";

/** Decimal major units of any currency. */
const limit = z.number().positive().max(1_000_000_000);

/** What the shop says of its own on each card, in a language. */
const texts = z.strictObject({
  foot: text(500).nullable().default(null),
});

/** How the shop issues gift cards (D9). What is changed here holds for cards that are issued from then on. */
export const giftCards = z.strictObject({
  /** Whether a card pays by itself, or becomes the credit of the customer who redeems it. */
  mode: z.enum(["card", "customer"]).default("card"),
  /** When a card that was bought can be used: its money is taken, or at least reserved, or somebody says so. */
  activation: z.enum(["captured", "authorized", "manual"]).default("captured"),
  /** null = never */
  expires_in_months: z.number().int().min(1).max(240).nullable().default(null),
  /** For how long a card is kept for a cart whose payment was begun. */
  hold_minutes: z.number().int().min(1).max(1440).default(30),
  /** Whether gift cards and credit pay for gift cards. */
  card_buys_card: z.boolean().default(false),
  /** Days before its end that whoever holds a card with something on it is reminded; null = never */
  expiry_reminder_days: z.number().int().min(1).max(365).nullable().default(30),
  texts: z.partialRecord(z.enum(LOCALES), texts).default({}),
  /** Whether whoever has a code is shown what is on the card. */
  balance_lookup: z.boolean().default(true),
  /** What has its part first of what goes back of an order that both paid. */
  refund_first: z.enum(REFUND_FIRST).default("payments"),
  /** What a card may be worth when it is issued. */
  amount_limits: z
    .strictObject({ min: limit, max: limit })
    .refine(({ min, max }) => min <= max, "min must not be above max")
    .default({ min: 1, max: 100_000 }),
});
