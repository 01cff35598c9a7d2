import type { Locale } from "./locales";

/** A text that a merchant writes in the shop's languages; English is always there. */
export type Labels = { en: string; nb?: string; da?: string; uk?: string };

/** The text in the reader's language; where it isn't written in that one, in English, then in any. */
export function labelIn(labels: Labels, locale: Locale): string {
  return labels[locale] || labels.en || (Object.values(labels).find(Boolean) ?? "");
}
