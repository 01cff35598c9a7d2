import { z } from "@medusajs/framework/zod";
import { LOCALES } from "../../shared/locales";
import { parseMailAddress } from "../../shared/mail-address";

/** What a shop sets for its messages, on the plugin or on this module. */
export const messagingOptions = z.object({
  /** For recipients whose language is unknown. */
  locale: z.enum(LOCALES).default("en"),
  /** The sender, `Name <address>`; unset leaves it to the notification provider. */
  from: z
    .string()
    .refine(parseMailAddress, "it has to be one address, such as Box Office <tickets@example.com>")
    .optional(),
  /** The shop's name in messages; unset leaves it to the store. */
  shop_name: z.string().trim().min(1).optional(),
  /** Where the ticket pages are; without a slash at the end when read. */
  public_url: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
});

export type MessagingOptions = z.infer<typeof messagingOptions>;
