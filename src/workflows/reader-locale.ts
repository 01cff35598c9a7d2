import type { MedusaContainer } from "@medusajs/framework/types";
import { BOX_OFFICE_MESSAGING } from "../modules/messaging";
import type { MessagingModuleService } from "../modules/messaging/service";
import { type Locale, localeOf } from "../shared/locales";

/** The language for whoever reads about an order: the order's own (BCP 47), else the shop's. */
export function readerLocale(container: MedusaContainer, orderTag: string | null): Locale {
  const { options } = container.resolve<MessagingModuleService>(BOX_OFFICE_MESSAGING);
  return localeOf(orderTag) ?? options.locale;
}
