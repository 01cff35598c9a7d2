import { z } from "@medusajs/framework/zod";
import { EXPERIENCE_LEVELS } from "../../../../modules/settings/types";

/** What is changed, and nothing else; each area knows what may stand in it. */
export const SaveSettings = z.record(z.string().max(100), z.unknown());

export const SavePreferences = z.strictObject({ experience_level: z.enum(EXPERIENCE_LEVELS) });
