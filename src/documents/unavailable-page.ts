import type { Locale } from "../shared/locales";
import { messagePage } from "./pages/page";
import { TEXTS } from "./texts";

/** The page of whoever comes while the shop has no database. */
export function renderUnavailablePage(locale: Locale): string {
  return messagePage(TEXTS[locale].unavailable, locale);
}
