import type { MedusaContainer } from "@medusajs/framework/types";
import { formatDate } from "../../documents/format";
import type { GiftCard } from "../../modules/gift-card/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Locale } from "../../shared/locales";
import { readerLocale } from "../reader-locale";

/** The language of a card's page, paper and mails: its order's, else the shop's. */
export async function cardLocale(
  container: MedusaContainer,
  { order_id }: Pick<GiftCard, "order_id">,
): Promise<Locale> {
  const { standings } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const standing = order_id ? await standings.findStanding(order_id) : undefined;
  return readerLocale(container, standing?.locale ?? null);
}

/** The last day on which a card can be used, by the shop's calendar; null: always. It ends with that day. */
export async function readLastDay(
  container: MedusaContainer,
  { expires_at }: Pick<GiftCard, "expires_at">,
  locale: Locale,
): Promise<string | null> {
  if (!expires_at) return null;
  const { timezone } = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("display");
  return formatDate(new Date(expires_at.getTime() - 1), timezone, locale);
}
