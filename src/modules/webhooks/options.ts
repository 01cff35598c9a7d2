import { z } from "@medusajs/framework/zod";

/** What an operator sets for webhooks, on the plugin or on this module. No setting of the admin: it guards the network. */
export const webhooksOptions = z.object({
  /** Lets webhooks go to private networks and this machine, there by plain http too. */
  allow_private_addresses: z.boolean().default(false),
  /** For one whole attempt, from the name's resolution to the last byte of the answer. */
  webhook_timeout_seconds: z.number().min(0.1).max(30).default(10),
});

export type WebhooksOptions = z.infer<typeof webhooksOptions>;
