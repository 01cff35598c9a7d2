import { type Locale, localeOf } from "../shared/locales";

/** The first language of the browser's that we speak, else English. */
export function browserLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? "").split(",").map((part) => part.split(";")[0]?.trim());
  return wanted.map(localeOf).find((locale) => locale !== undefined) ?? "en";
}
