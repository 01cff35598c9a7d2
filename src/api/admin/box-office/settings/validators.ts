import { z } from "@medusajs/framework/zod";
import { EXPERIENCE_LEVELS } from "../../../../modules/settings/types";

/** What is changed, and nothing else; each area knows what may stand in it. */
export const SaveSettings = z.custom<Record<string, unknown>>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "must be an object",
);

export const SavePreferences = z.strictObject({ experience_level: z.enum(EXPERIENCE_LEVELS) });
