import { z } from "@medusajs/framework/zod";
import type { SecretKey } from "../../shared/secret";

const MIN_SECRET = 32;

/** What an operator sets of gift cards, on the plugin or on this module. */
export const giftCardOptions = z.object({
  /** Whether the shop has gift cards; unset, it has where there are keys. */
  gift_cards: z.boolean().optional(),
  /**
   * Under which codes are kept: the current one first, then those that cards may still be kept under. Without them no code
   * can be found any more, so they are kept as safely as the database, and apart from it.
   */
  gift_card_keys: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9_-]{1,16}$/i, "has to be 1 to 16 letters, digits, - or _"),
        secret: z.string().min(MIN_SECRET, `has to have ${MIN_SECRET} characters at least`),
      }),
    )
    .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, "an id stands twice")
    .default([]),
});

export type GiftCardOptions = z.infer<typeof giftCardOptions>;

/** Anybody can read it: for developing, demonstrating and testing. */
const PUBLISHED: SecretKey = {
  id: "published",
  secret: "published with medusa-plugin-box-office, for development only",
};

type Keys = { keys: [SecretKey, ...SecretKey[]]; remedy: null } | { keys: null; remedy: string };

/**
 * The keys under which codes are kept, or why there are none and what to do about it. A shop in production has no cards
 * under a key that everybody can read.
 */
export function keysOf(
  { gift_cards, gift_card_keys: [current, ...former] }: GiftCardOptions,
  isProduction: boolean,
): Keys {
  if (gift_cards === false) return { keys: null, remedy: "They are switched off by `gift_cards`." };
  if (!current && !isProduction) return { keys: [PUBLISHED], remedy: null };
  if (!current) return { keys: null, remedy: `There is no key for their codes. ${SET_KEYS}` };
  if (isProduction && [current, ...former].some(({ secret }) => secret === PUBLISHED.secret)) {
    return { keys: null, remedy: `The key for their codes is the published one. ${SET_KEYS}` };
  }
  return { keys: [current, ...former], remedy: null };
}

export const SET_KEYS =
  "Set `gift_card_keys` of medusa-plugin-box-office to [{ id, secret }], with a secret of 32 random characters at least.";
