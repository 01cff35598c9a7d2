import type { MedusaContainer } from "@medusajs/framework/types";
import type { Concerned, PreviewedChange } from "../../modules/ticketing/catalog/session-changes";
import type { Locale } from "../../shared/locales";
import type { PlaceChange } from "../../shared/session-place";
import { readerLocale } from "../reader-locale";
import { MESSAGE_WORDS } from "./words";

export type ChangePreview = {
  /** What people who hold tickets would have to know anew; null where they needn't. */
  change: PlaceChange | null;
  concerned: Concerned;
  /** What they would be told, in the languages that they read: to be changed for this once. */
  message: Partial<Record<Locale, string>>;
};

/** A change that is to be made, with what those whom it concerns would be told. */
export function changePreview(
  container: MedusaContainer,
  { change, concerned, locales }: PreviewedChange,
): ChangePreview {
  const languages = change ? locales.map((tag) => readerLocale(container, tag)) : [];
  const message = Object.fromEntries(
    languages.map((locale) => [
      locale,
      MESSAGE_WORDS[locale].session_changed[change as PlaceChange],
    ]),
  );
  return { change, concerned, message };
}
