import type { Labels } from "../../shared/labels";
import type { Locale } from "../../shared/locales";

export type { Labels, Locale };

/** The languages that a merchant writes in, as the server knows them. */
export const LOCALES = ["en", "nb", "da", "uk"] as const satisfies readonly Locale[];

/** The text in the admin's language; in English, or whatever there is, where it isn't written in that one. */
export function labelIn(labels: Labels, language: string): string {
  const texts: Record<string, string | undefined> = labels;
  return texts[language] || labels.en || (Object.values(texts).find(Boolean) ?? "");
}

export type TextByLocale = Record<Locale, string>;

/** What a form with a field for each language begins with. */
export const textByLocale = (labels?: Labels | null): TextByLocale => ({
  en: labels?.en ?? "",
  nb: labels?.nb ?? "",
  da: labels?.da ?? "",
  uk: labels?.uk ?? "",
});

/** What the server takes: English always, which is what was written first where it was left empty. */
export function labelsOf(texts: TextByLocale): Labels {
  const filled = Object.fromEntries(
    LOCALES.map((locale) => [locale, texts[locale].trim()] as const).filter(([, text]) => text),
  );
  return { ...filled, en: filled.en ?? Object.values(filled)[0] ?? "" };
}
