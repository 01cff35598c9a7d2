/** The languages that the box office speaks: its messages, documents and admin pages. */
export const LOCALES = ["en", "nb", "da", "uk"] as const;

export type Locale = (typeof LOCALES)[number];

/** Nynorsk and the undivided "Norwegian" are served in Bokmål. */
const LOCALE_OF_LANGUAGE: Readonly<Record<string, Locale>> = {
  en: "en",
  nb: "nb",
  nn: "nb",
  no: "nb",
  da: "da",
  uk: "uk",
};

/** The language for a BCP 47 tag such as an order's `nb-NO`; undefined where we don't speak it. */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  const language = tag?.split(/[-_]/)[0]?.toLowerCase() ?? "";
  return Object.hasOwn(LOCALE_OF_LANGUAGE, language) ? LOCALE_OF_LANGUAGE[language] : undefined;
}
