export type { Settings, SettingsArea } from "./areas";

export const EXPERIENCE_LEVELS = ["basic", "advanced"] as const;

/** E11: `advanced` shows what most users never need, such as personal statuses. */
export type ExperienceLevel = (typeof EXPERIENCE_LEVELS)[number];

/** What a user of the admin chose for oneself. */
export type UserPreferences = { experience_level: ExperienceLevel };
