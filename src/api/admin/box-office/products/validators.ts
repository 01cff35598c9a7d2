import { z } from "@medusajs/framework/zod";

export const AllowInvoice = z.strictObject({ allowed: z.boolean() });
