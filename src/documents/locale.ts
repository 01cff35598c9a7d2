/** The languages that documents and pages speak. */
export type { Locale as DocumentLocale } from "../shared/locales";
