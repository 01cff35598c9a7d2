import type { MedusaContainer } from "@medusajs/framework/types";
import type { InvoiceWithLines, Seller } from "../../modules/invoicing/types";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import type { Settings } from "../../modules/settings/types";
import type { Locale } from "../../shared/locales";
import { readPicture } from "../read-picture";
import type { PaperFacts } from "./printed-invoice";

/** What an invoice's papers have of the shop and the order, beside what the invoice keeps. */
export async function readPaperFacts(
  container: MedusaContainer,
  { order_id, locale, timezone }: Pick<InvoiceWithLines, "order_id" | "locale" | "timezone">,
  seller: Pick<Seller, "logo_file_id">,
): Promise<PaperFacts> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const [standing, invoicing, display] = await Promise.all([
    container.resolve(BOX_OFFICE_ORDER_STATUS).standings.findStanding(order_id),
    settings.readSettings("invoicing"),
    settings.readSettings("display"),
  ]);
  return {
    ...(await shopFacts(container, { ...invoicing, seller }, locale)),
    order: {
      code: standing?.order_code ?? "",
      display_number: standing?.display_id ? `#${standing.display_id}` : null,
    },
    timezone: timezone ?? display.timezone,
  };
}

/** What they have of the shop alone. */
export async function shopFacts(
  container: MedusaContainer,
  {
    seller,
    texts,
    tax_categories,
  }: Pick<Settings<"invoicing">, "texts" | "tax_categories"> & {
    seller: Pick<Seller, "logo_file_id">;
  },
  locale: Locale,
): Promise<Pick<PaperFacts, "logo" | "foot_text" | "reasonOf">> {
  return {
    logo: await readPicture(container, seller.logo_file_id),
    foot_text: texts[locale]?.foot ?? null,
    reasonOf: (rate) => tax_categories.find((one) => one.rate === rate)?.reason ?? null,
  };
}
