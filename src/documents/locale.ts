/** The languages that documents and pages speak. */
export const DOCUMENT_LOCALES = ["en", "nb", "da", "uk"] as const;

export type DocumentLocale = (typeof DOCUMENT_LOCALES)[number];
