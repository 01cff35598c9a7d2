import { renderUnavailablePage } from "../documents/unavailable-page";
import { browserLocale } from "./browser-locale";

/** Instead of a hosted page, in the language that the browser asks for. */
export function unavailablePage(acceptLanguage: string | undefined): string {
  return renderUnavailablePage(browserLocale(acceptLanguage));
}
