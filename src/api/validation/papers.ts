import { z } from "@medusajs/framework/zod";

/** On rolls of 58 or 80 mm, or a page. */
export const ReceiptFormat = z.strictObject({ format: z.enum(["58", "80", "a4"]).default("a4") });

/** On a page that is printed, or as wide as a phone. */
export const PagePaper = z.strictObject({ paper: z.enum(["a4", "phone"]).default("a4") });
