import type { Locale } from "../shared/locales";
import { messagePage } from "./pages/page";
import { TEXTS } from "./texts";

export { PAGE_HEADERS } from "./pages/page";

/** The page of whoever opened too many links that lead nowhere. */
export function renderTooManyAttemptsPage(locale: Locale): string {
  return messagePage(TEXTS[locale].too_many_attempts, locale);
}
