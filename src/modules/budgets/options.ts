import { z } from "@medusajs/framework/zod";
import { isNetwork } from "./callers/networks";

const networks = z.array(
  z
    .string()
    .refine(
      isNetwork,
      "must be an address, a network like 203.0.113.0/24, or one of loopback, linklocal, uniquelocal",
    ),
);

/** What an operator sets, on the plugin or on this module: whose word is taken for where a request came from. */
export const budgetsOptions = z.object({
  /** Proxies before this server. The default takes the word of this machine and of private networks. */
  trusted_proxies: networks.default(["loopback", "linklocal", "uniquelocal"]),
  /** Servers of storefronts, which call for their buyers. */
  trusted_storefronts: networks.default([]),
});
