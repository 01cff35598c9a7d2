import { z } from "@medusajs/framework/zod";
import { timezone } from "../../../shared/text-schema";

/** How the shop counts its time: its days, its years and its "today". */
export const display = z.strictObject({ timezone: timezone.default("UTC") });
