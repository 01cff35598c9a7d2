import type { DocumentLocale } from "./locale";
import { messagePage } from "./pages/page";
import { TEXTS } from "./texts";

/** The page of whoever comes while the shop has no database. */
export function renderUnavailablePage(locale: DocumentLocale): string {
  return messagePage(TEXTS[locale].unavailable, locale);
}
