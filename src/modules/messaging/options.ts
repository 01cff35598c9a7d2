import { z } from "@medusajs/framework/zod";
import { parseMailAddress } from "../../shared/mail-address";

/** What a shop sets for its messages, on the plugin or on this module. */
export const messagingOptions = z.object({
  /** The sender, `Name <address>`; unset leaves it to the notification provider. */
  from: z
    .string()
    .refine(parseMailAddress, "it has to be one address, such as Box Office <tickets@example.com>")
    .optional(),
});

export type MessagingOptions = z.infer<typeof messagingOptions>;
