import { z } from "@medusajs/framework/zod";
import { LOCALES } from "../../shared/locales";

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
});

export type ShopOptions = z.infer<typeof shopOptions>;
