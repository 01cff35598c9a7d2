import { renderTooManyAttemptsPage } from "../documents/too-many-attempts-page";
import { browserLocale } from "./browser-locale";

export { PAGE_HEADERS } from "../documents/too-many-attempts-page";

/** Instead of a hosted page, in the language that the browser asks for. */
export function tooManyAttemptsPage(acceptLanguage: string | undefined): string {
  return renderTooManyAttemptsPage(browserLocale(acceptLanguage));
}
