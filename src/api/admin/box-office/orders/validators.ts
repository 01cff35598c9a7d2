import { z } from "@medusajs/framework/zod";
import { name } from "../../../validation/fields";

export const MarkPaid = z.strictObject({
  amount: z.number().positive().max(1_000_000_000_000).optional(),
  reference: name.optional(),
});
