import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_SETTINGS } from "../modules/settings";
import type { Settings } from "../modules/settings/types";
import { type Locale, localeOf } from "../shared/locales";

/** The language for whoever reads about an order: the order's own (BCP 47), else the shop's. */
export function readerLocale(container: MedusaContainer, orderTag: string | null): Locale {
  const { options } = container.resolve(BOX_OFFICE_SETTINGS);
  return localeOf(orderTag) ?? options.locale;
}

/** The merchant's own language: the one that is set for it, else the shop's. */
export function merchantLocale(
  container: MedusaContainer,
  { locale }: Settings<"notifications">,
): Locale {
  return locale ?? readerLocale(container, null);
}
