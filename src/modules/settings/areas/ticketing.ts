import { z } from "@medusajs/framework/zod";

/** How tickets are sold in this shop, whatever the event. */
export const ticketing = z.strictObject({
  /** How many places of one event one address may hold at a time, unpaid; null sets no limit. */
  max_held_per_address: z.number().int().min(1).max(10_000).nullable().default(null),
});
