import { z } from "@medusajs/framework/zod";
import { LOCALES } from "../../shared/locales";

/** Where a value stands in what a provider keeps of a session: `url`, `links.checkout`. */
const place = z
  .string()
  .regex(/^[^.\s]+(\.[^.\s]+)*$/, "it has to be a name, or names with dots between");

/**
 * How the hosted payment page takes money with a provider: it needs nothing in the browser, or it answers an address to
 * which its buyer goes.
 */
const pageProvider = z.strictObject({
  /** Where in the session's `data` that address stands. */
  redirect_url: place.optional(),
  /** Under which name in the `data` of a new session it is told where its buyer comes back to. */
  return_url: place.optional(),
});

export type PageProvider = z.infer<typeof pageProvider>;

/** What an operator sets of the shop itself, on the plugin or on this module; every part of it speaks of the shop so. */
export const shopOptions = z.object({
  /** For readers whose language is unknown. */
  locale: z.enum(LOCALES).default("en"),
  /** The shop's name; unset leaves it to the store. */
  shop_name: z.string().trim().min(1).optional(),
  /** Where the pages are that the plugin serves; without a slash at the end when read. */
  public_url: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  /** With whom the hosted payment page takes money, by the provider's id; others are the storefront's to offer. */
  payment_page_providers: z.record(z.string(), pageProvider).default({ pp_system_default: {} }),
});

export type ShopOptions = z.infer<typeof shopOptions>;
